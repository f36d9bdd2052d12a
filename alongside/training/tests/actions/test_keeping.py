"""What is kept long enough goes by itself, and nothing else."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.models import User
from alongside.partners.actions.organisations import name_manager
from alongside.partners.models import Practitioner
from alongside.training.actions.cancel_place import cancel_place
from alongside.training.actions.keeping import close_quiet_learners, forget_needs
from alongside.training.models import Booking, Champion, ComingIn
from alongside.training.tasks.keeping import tidy_up_training
from alongside.training.tests.door import asks_for_a_code, comes_in
from alongside.training.tests.factories import (
    a_booking,
    a_learner,
    a_session,
    a_trainer,
    an_organisation_of,
    learning,
)

pytestmark = pytest.mark.django_db
NOW = timezone.now
LONG_AGO = timedelta(days=800)


def a_quiet_learner(**more: Any) -> User:
    """Somebody who joined long ago."""
    learner = a_learner(**more)
    User.objects.filter(pk=learner.pk).update(joined_at=NOW() - LONG_AGO)
    return learner


def is_open(learner: User) -> bool:
    return User.objects.get(pk=learner.pk).is_active


def a_booking_that_ended(days_ago: int, learner: User | None = None) -> Booking:
    booking = a_booking(a_session(days=2), learner, needs="A hearing loop")
    for day in booking.session.days.all():
        day.starts_at -= timedelta(days=28 + days_ago, hours=3)  # its second day was four weeks from now
        day.ends_at = day.starts_at + timedelta(hours=3)
        day.save()
    Booking.objects.filter(pk=booking.pk).update(asked_at=NOW() - timedelta(days=28 + days_ago))
    return booking


@pytest.mark.parametrize(("days_ago", "kept"), [(27, "A hearing loop"), (29, "")])
def test_needs_go_four_weeks_after_the_last_day(days_ago: int, kept: str) -> None:
    booking = a_booking_that_ended(days_ago)
    forget_needs(at=NOW())
    assert Booking.objects.get(pk=booking.pk).needs == kept


@pytest.mark.parametrize(("days_ago", "kept"), [(27, "A hearing loop"), (29, "")])
def test_needs_of_a_place_that_was_given_up_do_not_wait_for_a_session_far_ahead(days_ago: int, kept: str) -> None:
    at = NOW() - timedelta(days=days_ago)
    booking = a_booking(a_session(starts_at=NOW() + timedelta(days=200)), needs="A hearing loop", at=at)
    cancel_place(booking=booking, by=booking.learner, at=at)
    forget_needs(at=NOW())
    assert Booking.objects.get(pk=booking.pk).needs == kept


def test_an_account_with_nothing_for_two_years_is_closed_and_who_their_manager_was_goes() -> None:
    learner = a_quiet_learner()
    booking = a_booking_that_ended(750, learner)
    assert close_quiet_learners(at=NOW()) == 1
    place, booking = Practitioner.objects.get(worker=learner), Booking.objects.get(pk=booking.pk)
    assert not is_open(learner)
    assert (place.line_manager_name, place.line_manager_email) == ("", "")
    assert (booking.needs, booking.manager_name, booking.manager_email) == ("", "", "")


def test_a_browser_that_was_left_open_is_shut_with_it() -> None:
    learner = a_quiet_learner()
    browser = learning(learner)
    close_quiet_learners(at=NOW())
    assert browser.get("/training/about-me/").status_code == 302


def test_whoever_did_anything_since_stays() -> None:
    came, booked, manages, champion = (a_quiet_learner() for _ in range(4))
    comes_in(Client(), came.email)
    a_booking_that_ended(600, booked)
    name_manager(organisation=an_organisation_of(), email=manages.email, by=a_trainer(), at=NOW())
    Champion.objects.create(practitioner=champion.practitioner, since_on=(NOW() - LONG_AGO).date())
    assert close_quiet_learners(at=NOW()) == 0


def test_a_new_learner_and_a_worker_with_roles_stay() -> None:
    a_learner()
    User.objects.filter(pk=a_trainer().pk).update(joined_at=NOW() - LONG_AGO)
    assert close_quiet_learners(at=NOW()) == 0


def test_how_long_is_a_setting(settings: Any) -> None:
    a_quiet_learner()
    settings.LEARNERS_KEPT_MONTHS = 36
    assert close_quiet_learners(at=NOW()) == 0


def test_each_night_codes_of_yesterday_go_too() -> None:
    asks_for_a_code(Client(), "one@elsewhere.example")
    ComingIn.objects.update(made_at=NOW() - timedelta(days=2))
    asks_for_a_code(Client(), "two@elsewhere.example")
    learner = a_quiet_learner()
    tidy_up_training(0)
    assert [one.email for one in ComingIn.objects.all()] == ["two@elsewhere.example"]
    assert not is_open(learner)
