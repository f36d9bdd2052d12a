"""Taking a place that is offered, or letting it go."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.training.actions.cancel_place import cancel_place
from alongside.training.actions.take_offer import CannotTakeOffer, let_offer_go, take_offer
from alongside.training.models import Booking
from alongside.training.states import BookingStatus
from alongside.training.tests.factories import a_booking, a_session

pytestmark = pytest.mark.django_db


def an_offer(hours: int = 24 * 21) -> Booking:
    session = a_session(capacity=1, starts_at=timezone.now() + timedelta(hours=hours))
    first, offered = a_booking(session), a_booking(session)
    cancel_place(booking=first, by=first.learner, at=timezone.now())
    offered.refresh_from_db()
    return offered


def test_an_offer_is_taken_and_the_place_is_theirs() -> None:
    offered = an_offer()
    taken = take_offer(booking=offered, by=offered.learner, at=timezone.now())
    assert (taken.status, taken.held_until) == (BookingStatus.BOOKED, None)


def test_a_second_press_is_told_kindly() -> None:
    offered = an_offer()
    take_offer(booking=offered, by=offered.learner, at=timezone.now())
    with pytest.raises(CannotTakeOffer, match="You have this place already"):
        take_offer(booking=offered, by=offered.learner, at=timezone.now())
    with pytest.raises(CannotTakeOffer, match="cancel it"):
        let_offer_go(booking=offered, by=offered.learner, at=timezone.now())


def test_after_its_time_it_is_not_theirs_to_take() -> None:
    offered = an_offer()
    assert offered.held_until is not None
    with pytest.raises(CannotTakeOffer, match="has ended"):
        take_offer(booking=offered, by=offered.learner, at=offered.held_until)


def test_an_offer_let_go_is_offered_to_the_next_at_once() -> None:
    offered = an_offer()
    waits = a_booking(offered.session)
    let_offer_go(booking=offered, by=offered.learner, at=timezone.now())
    offered.refresh_from_db()
    waits.refresh_from_db()
    assert (offered.status, waits.status) == (BookingStatus.OFFER_ENDED, BookingStatus.OFFERED)


def test_somebody_who_waits_lets_nothing_go() -> None:
    waits = a_booking(an_offer().session)
    with pytest.raises(CannotTakeOffer, match="No place is offered"):
        let_offer_go(booking=waits, by=waits.learner, at=timezone.now())


def test_in_the_last_hours_whoever_waits_takes_a_free_place_without_an_offer() -> None:
    waits = an_offer(hours=2)
    assert waits.status == BookingStatus.WAITING
    assert take_offer(booking=waits, by=waits.learner, at=timezone.now()).status == BookingStatus.BOOKED


def test_whoever_let_it_go_is_not_told_that_they_were_late() -> None:
    session = a_session(capacity=1)
    first, waits = a_booking(session), a_booking(session)
    cancel_place(booking=first, by=first.learner, at=timezone.now())
    waits.refresh_from_db()
    let_offer_go(booking=waits, by=waits.learner, at=timezone.now())
    letter = Message.objects.filter(to=waits.learner.email).latest("pk")
    assert "You let it go." in words_of(letter)
    assert "time to say yes" not in words_of(letter)
