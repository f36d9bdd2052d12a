"""Copying a session to another first day."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.foundation.fields import day_boxes
from alongside.partners.tests.factories import a_social_worker
from alongside.training.models import Session
from alongside.training.states import SessionStatus
from alongside.training.tests.factories import a_learner, a_session, a_trainer, learning

pytestmark = pytest.mark.django_db
ONCE = {"times": "1", "weeks_apart": ""}


def page(session: Session) -> str:
    return f"/training/arrange/sessions/{session.reference}/copy/"


def test_only_those_who_arrange_training_come_in() -> None:
    path = page(a_session())
    assert Client().get(path).status_code == 302
    assert learning(a_learner()).get(path).status_code == 302
    assert signed_in(a_social_worker()).get(path).status_code == 403


def test_the_copy_begins_on_the_day_that_was_said() -> None:
    session, on = a_session(days=2), timezone.localdate() + timedelta(days=60)
    assert "Now: " in page_of(a_trainer(), page(session))
    signed_in(a_trainer()).post(page(session), {**ONCE, **day_boxes("first_on", on)})
    copy = Session.objects.exclude(pk=session.pk).get()
    assert copy.status == SessionStatus.DRAFT
    assert [timezone.localdate(one.starts_at) for one in copy.days.all()] == [on, on + timedelta(days=7)]


def test_a_day_that_has_passed_comes_back() -> None:
    session = a_session()
    typed = {**ONCE, **day_boxes("first_on", timezone.localdate() - timedelta(days=5))}
    assert "has passed" in signed_in(a_trainer()).post(page(session), typed).content.decode()
    assert Session.objects.count() == 1


def test_a_day_that_is_none_comes_back() -> None:
    shown = signed_in(a_trainer()).post(page(a_session()), {"first_on-day": "99"}).content.decode()
    assert 'href="#id_first_on-day"' in shown
    assert Session.objects.count() == 1


def test_a_series_is_as_many_sessions_so_many_weeks_apart() -> None:
    session, on = a_session(), timezone.localdate() + timedelta(days=60)
    typed = {"times": "3", "weeks_apart": "2", **day_boxes("first_on", on)}
    shown = signed_in(a_trainer()).post(page(session), typed, follow=True).content.decode()
    assert "These are 3 copies." in shown
    copies = Session.objects.exclude(pk=session.pk)
    first_days = sorted(timezone.localdate(one.days.get().starts_at) for one in copies)
    assert first_days == [on, on + timedelta(weeks=2), on + timedelta(weeks=4)]


def test_a_series_needs_to_know_how_far_apart() -> None:
    typed = {"times": "3", "weeks_apart": "", **day_boxes("first_on", timezone.localdate() + timedelta(days=60))}
    shown = signed_in(a_trainer()).post(page(a_session()), typed).content.decode()
    assert "Write how many weeks are between one and the next." in shown
    assert Session.objects.count() == 1
