"""Whoever is somebody's line manager now is written to; whoever was is not."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client
from django.utils import timezone

from alongside.access.models import User
from alongside.audit.models import AuditEvent
from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.training.actions.agree_place import agree_place
from alongside.training.actions.another_manager import name_another_manager
from alongside.training.actions.coming_in import change_who_i_am
from alongside.training.actions.telling import tell
from alongside.training.models import Booking
from alongside.training.queries.tokens import agree_token, booking_to_agree
from alongside.training.states import Letter, SessionStatus
from alongside.training.tests.factories import a_booking, a_course, a_session

pytestmark = pytest.mark.django_db
NOW = timezone.now
OLD, NEW = "mina@madeup-school.example", "nora@elsewhere.example"


@pytest.fixture(autouse=True)
def _we_are_found(settings: LazySettings) -> None:
    settings.OUR_ADDRESS = "https://plans.example"


def a_place(**more: Any) -> Booking:
    return a_booking(a_session(a_course(manager_agrees=True)), manager_email=OLD, **more)


def says(learner: User, email: str = NEW) -> None:
    said: dict[str, Any] = {"team": "", "line_manager_email": email}
    said["line_manager_name"] = "Nora Newly-Madeup" if email else ""
    change_who_i_am(learner=learner, **said, by=learner, at=NOW())


def sent_to(address: str) -> list[str]:
    return [words_of(one) for one in Message.objects.filter(to=address).order_by("pk")]


def test_the_new_manager_is_asked_and_the_old_link_opens_nothing() -> None:
    booking = a_place()
    old = agree_token(booking)
    says(booking.learner)
    (asked,) = sent_to(NEW)
    token = re.search(r"/training/agree/([^/\s]+)/", asked)
    assert token
    assert booking_to_agree(token[1]) == booking
    assert Client().get(f"/training/agree/{old}/").status_code == 404
    assert AuditEvent.objects.filter(event="training.manager_changed", subject_id=booking.pk).count() == 1


def test_copies_go_to_the_new_manager_and_not_to_the_old_one() -> None:
    booking = agree_place(booking=a_place(), by="Mina", at=NOW())
    before = len(sent_to(OLD))
    says(booking.learner)
    assert sent_to(NEW) == []  # it was agreed: nobody is asked again
    tell(booking=Booking.objects.get(pk=booking.pk), letter=Letter.CHANGED, at=NOW())
    assert sent_to(NEW)[0].startswith("A copy of what we wrote")
    assert len(sent_to(OLD)) == before


def test_who_names_nobody_any_more_is_not_left_without_one_who_has_to_agree() -> None:
    booking = a_place()
    free = a_booking(a_session(), booking.learner, manager_email=OLD)
    says(booking.learner, "")
    assert Booking.objects.get(pk=booking.pk).manager_email == OLD
    assert Booking.objects.get(pk=free.pk).manager_email == ""


def test_what_is_over_and_what_named_somebody_else_stay() -> None:
    past, other = a_place(), a_place()
    session = past.session
    session.status, session.over_at = SessionStatus.OVER, NOW()
    session.save()
    learner = past.learner
    Booking.objects.filter(pk=other.pk).update(learner=learner, manager_email="head@madeup-school.example")
    changed = name_another_manager(learner=learner, instead_of=OLD, name="Nora", email=NEW, by=learner, at=NOW())
    assert changed == []


def test_nobody_is_asked_for_a_session_that_has_begun() -> None:
    booking = a_place()
    booking.session.days.update(starts_at=NOW() - timedelta(hours=1))
    says(booking.learner)
    assert sent_to(NEW) == []
    assert Booking.objects.get(pk=booking.pk).manager_email == NEW
