"""A place goes from one practitioner to a colleague."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.models import User
from alongside.training.actions.agree_place import agree_place
from alongside.training.actions.cancel_place import cancel_place
from alongside.training.actions.pass_place_on import CannotPassOn, pass_place_on
from alongside.training.models import Booking, Charge
from alongside.training.states import BookingStatus
from alongside.training.tests.factories import a_booking, a_course, a_learner, a_session, an_organisation_of, terms

pytestmark = pytest.mark.django_db
SAM = {"name": "Sam Imaginary-Colleague", "email": "sam@madeup-school.example"}


def passed(booking: Booking, to: dict[str, str] = SAM, *, days: int = 0) -> Booking:
    at = timezone.now() + timedelta(days=days)
    return pass_place_on(booking=booking, **to, by=booking.learner, at=at)


def to_them(colleague: User) -> dict[str, str]:
    return {"name": colleague.name, "email": colleague.email.upper()}


def test_the_place_itself_moves_and_nobody_in_line_is_passed_over_for_it() -> None:
    booking = a_booking(a_session(capacity=1))
    waits = a_booking(booking.session)
    theirs = passed(booking)
    booking.refresh_from_db()
    waits.refresh_from_db()
    assert (booking.status, theirs.status) == (BookingStatus.PASSED_ON, BookingStatus.BOOKED)
    assert (waits.status, theirs.passed_from, theirs.learner.name) == (BookingStatus.WAITING, booking, SAM["name"])


def test_until_it_begins_and_never_charged() -> None:
    booking = a_booking(a_session(a_course(terms=terms(charge_late=5_000, charge_place=100))))
    passed(booking, days=20)
    assert not Charge.objects.exists()
    with pytest.raises(CannotPassOn, match="begun"):
        passed(a_booking(), days=22)


def test_the_managers_yes_goes_with_it_where_the_manager_is_the_same() -> None:
    booking = a_booking(a_session(a_course(manager_agrees=True)))
    agree_place(booking=booking, by="Mina Overseer-Madeup", at=timezone.now())
    assert passed(booking).agreed_by_name == "Mina Overseer-Madeup"


def test_a_colleague_with_another_manager_has_the_place_and_that_manager_the_copy() -> None:
    booking = a_booking(a_session(a_course(manager_agrees=True)))
    agree_place(booking=booking, by="Mina Overseer-Madeup", at=timezone.now())
    theirs = passed(booking, to_them(a_learner(line_manager_email="omar@madeup-school.example")))
    assert (theirs.status, theirs.agreed_at) == (BookingStatus.BOOKED, None)
    assert theirs.manager_email == "omar@madeup-school.example"


def test_who_waited_in_line_has_the_place_and_waits_no_longer() -> None:
    booking = a_booking(a_session(capacity=1))
    waits = a_booking(booking.session)
    passed(booking, to_them(waits.learner))
    waits.refresh_from_db()
    assert waits.status == BookingStatus.CANCELLED


def test_not_to_who_has_a_place_works_elsewhere_is_oneself_or_has_not_come_first() -> None:
    booking = a_booking()
    elsewhere = a_learner(organisation=an_organisation_of(name="Another Madeup School"))
    for colleague, why in (
        (a_booking(booking.session).learner, "already"),
        (elsewhere, "not known to work for Madeup School"),
        (booking.learner, "who has the place now"),
    ):
        with pytest.raises(CannotPassOn, match=why):
            passed(booking, to_them(colleague))
    booking.session.course.prerequisites.add(a_course("First steps"))
    with pytest.raises(CannotPassOn, match="First steps"):
        passed(booking)
    assert not User.objects.filter(email=SAM["email"]).exists()


def test_only_a_place_is_passed_on() -> None:
    first = a_booking(a_session(capacity=1))
    waits = a_booking(first.session)
    with pytest.raises(CannotPassOn, match="no place to pass on"):
        passed(waits)
    cancel_place(booking=first, by=first.learner, at=timezone.now())
    with pytest.raises(CannotPassOn, match="ended already"):
        passed(first)


def test_of_somebody_who_works_elsewhere_nothing_is_told() -> None:
    session = a_session()
    booking = a_booking(session)
    stranger = a_learner(organisation=an_organisation_of(name="Madeup Clinic"))
    a_booking(session, stranger)
    session.course.prerequisites.add(a_course("First look"))
    with pytest.raises(CannotPassOn) as refusal:
        passed(booking, to_them(stranger))
    assert refusal.value.reasons == ["Somebody with this address is not known to work for Madeup School."]


def test_a_line_manager_is_not_asked_to_agree_to_a_place_of_their_own() -> None:
    booking = a_booking(a_session(a_course(manager_agrees=True)))
    with pytest.raises(CannotPassOn, match="own place"):
        passed(booking, {"name": "Mina Overseer-Madeup", "email": "Mina@madeup-school.example"})
    assert Booking.objects.get().status == BookingStatus.AGREEING
