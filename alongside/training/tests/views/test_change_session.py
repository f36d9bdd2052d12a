"""Changing a session."""

from datetime import datetime, time, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.models import User
from alongside.access.tests.doors import page_of, signed_in
from alongside.foundation.components import LONDON
from alongside.messages.models import Message
from alongside.partners.tests.factories import a_social_worker
from alongside.training.models import Session
from alongside.training.states import SessionStatus
from alongside.training.tests.factories import a_booking, a_learner, a_session, a_trainer, learning
from alongside.training.tests.views.test_add_session import SOON, answers, on_day

pytestmark = pytest.mark.django_db


def page(session: Session) -> str:
    return f"/training/arrange/sessions/{session.reference}/change/"


def saved_by(trainer: User, **more: Any) -> Session:
    """A session that can be booked, as this page saves it."""
    session = a_session()
    signed_in(trainer).post(page(session), answers(trainer, **more))
    session.refresh_from_db()
    return session


def test_only_those_who_arrange_training_come_in() -> None:
    path = page(a_session())
    assert Client().get(path).status_code == 302
    assert learning(a_learner()).get(path).status_code == 302
    assert signed_in(a_social_worker()).get(path).status_code == 403
    assert signed_in(a_trainer()).get(path.replace("S-", "S-X")).status_code == 404


def test_it_comes_filled_with_what_is_saved_in_londons_hours() -> None:
    trainer = a_trainer()
    shown = page_of(trainer, page(saved_by(trainer)))
    assert 'value="9:30am"' in shown
    assert f'value="{SOON.year}"' in shown
    assert 'value="Madeup Hall"' in shown


def test_saving_it_as_it_was_tells_nobody() -> None:
    trainer = a_trainer()
    session = saved_by(trainer)
    a_booking(session)
    before = Message.objects.count()
    assert signed_in(trainer).post(page(session), answers(trainer)).status_code == 302
    assert Message.objects.count() == before


def test_another_hour_tells_who_has_a_place() -> None:
    trainer = a_trainer()
    session = saved_by(trainer)
    booking = a_booking(session)
    before = Message.objects.count()
    signed_in(trainer).post(page(session), answers(trainer, **on_day(0, SOON, "10am", "1pm")))
    assert booking.learner.email in {one.to for one in Message.objects.order_by("pk")[before:]}


def test_a_day_left_empty_goes() -> None:
    trainer = a_trainer()
    session = saved_by(trainer, **on_day(1, SOON + timedelta(days=7)))
    assert session.days.count() == 2
    signed_in(trainer).post(page(session), answers(trainer) | on_day(1, None, "", ""))
    assert session.days.count() == 1


def test_places_that_are_held_are_not_taken_away() -> None:
    trainer = a_trainer()
    session = saved_by(trainer)
    for _ in range(2):
        a_booking(session)
    shown = signed_in(trainer).post(page(session), answers(trainer, capacity="1", place="New Hall")).content.decode()
    assert "2 places are taken: there cannot be fewer than 2." in shown
    assert 'value="New Hall"' in shown
    session.refresh_from_db()
    assert (session.capacity, session.place) == (20, "Madeup Hall")


def test_the_second_of_two_people_is_told_and_sees_both() -> None:
    trainer, other = a_trainer(), a_trainer()
    session = saved_by(trainer)
    seen = page_of(other, page(session)).split('name="seen" value="')[1].split('"')[0]
    signed_in(trainer).post(page(session), answers(trainer, place="Theirs Hall", seen=seen))
    shown = signed_in(other).post(page(session), answers(trainer, place="Mine Hall", seen=seen)).content.decode()
    assert "Somebody else saved this page while you were writing" in shown
    assert "Theirs Hall" in shown
    session.refresh_from_db()
    assert session.place == "Theirs Hall"


def test_a_day_that_has_passed_may_stand_while_the_rest_changes() -> None:
    trainer = a_trainer()
    on = timezone.localdate() - timedelta(days=2)
    session = a_session(starts_at=datetime.combine(on, time(10), LONDON), days=2)
    days = on_day(0, on, "10am", "1pm") | on_day(1, on + timedelta(days=7), "10am", "1pm")
    assert signed_in(trainer).post(page(session), answers(trainer, **days, capacity="7")).status_code == 302
    session.refresh_from_db()
    assert session.capacity == 7
    moved = days | on_day(0, on, "11am", "1pm")
    assert "has passed" in signed_in(trainer).post(page(session), answers(trainer, **moved)).content.decode()


def test_what_is_over_says_that_it_stays() -> None:
    session = a_session(status=SessionStatus.OVER)
    assert "This session is over." in page_of(a_trainer(), page(session))
