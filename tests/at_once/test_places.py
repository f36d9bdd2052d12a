"""Places of a session at the same moment: the last one goes to one, and an offer is taken or ended, never both."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from alongside.access.models import User
from alongside.training.actions.agree_place import agree_place
from alongside.training.actions.booking import CannotBook, book
from alongside.training.actions.cancel_place import cancel_place
from alongside.training.actions.line import end_offers
from alongside.training.actions.pass_place_on import pass_place_on
from alongside.training.actions.take_offer import take_offer
from alongside.training.models import Booking, Session
from alongside.training.states import HOLDS_A_PLACE, BookingStatus
from alongside.training.tests.factories import a_booking, a_course, a_learner, a_session
from tests.at_once.test_at_once import at_once, refused

pytestmark = pytest.mark.django_db(transaction=True)


def books(session: Session, learner: User) -> Booking:
    organisation = learner.practitioner.organisation
    return book(session=session, learner=learner, organisation=organisation, by=learner, at=timezone.now())


def statuses(session: Session) -> list[str]:
    return sorted(Booking.objects.filter(session=session).values_list("status", flat=True))


def an_offer(*, behind: int = 0) -> tuple[Booking, datetime]:
    """And until when it stands."""
    session = a_session(capacity=1)
    first, offered = a_booking(session), a_booking(session)
    for _ in range(behind):
        a_booking(session)
    cancel_place(booking=first, by=first.learner, at=timezone.now())
    offered.refresh_from_db()
    assert offered.held_until is not None
    return offered, offered.held_until


def test_the_last_place_goes_to_one_and_everybody_is_answered() -> None:
    session, learners = a_session(capacity=1), [a_learner() for _ in range(6)]
    ends = at_once(*[lambda learner=learner: books(session, learner) for learner in learners])
    assert sorted(one.status for one in ends) == [BookingStatus.BOOKED] + [BookingStatus.WAITING] * 5


def test_two_tabs_of_one_learner_make_one_place_and_the_other_is_told() -> None:
    session, learner = a_session(), a_learner()
    ends = at_once(*[lambda: books(session, learner)] * 4)
    assert refused(ends) == 3
    assert all("already" in str(one) for one in ends if isinstance(one, CannotBook))
    assert Booking.objects.filter(session=session).count() == 1


@pytest.mark.parametrize("_turn", range(4))
def test_an_offer_is_taken_or_ended_and_never_both(_turn: int) -> None:
    offered, until = an_offer(behind=1)
    takes = until - timedelta(seconds=1)
    at_once(
        lambda: take_offer(booking=offered, by=offered.learner, at=takes),
        lambda: end_offers(at=until),
    )
    offered.refresh_from_db()
    others = statuses(offered.session)
    assert offered.status in (BookingStatus.BOOKED, BookingStatus.OFFER_ENDED)
    assert sum(one in HOLDS_A_PLACE for one in others) == 1, others


def test_two_background_workers_offer_a_place_once() -> None:
    offered, until = an_offer(behind=3)
    at_once(*[lambda: end_offers(at=until)] * 3)
    assert statuses(offered.session).count(BookingStatus.OFFERED) == 1


def test_a_place_given_back_and_passed_on_at_once_is_one_of_the_two() -> None:
    booking = a_booking(a_session(capacity=1))
    waits = a_booking(booking.session)
    by, now = booking.learner, timezone.now()
    colleague = {"name": "Sam Imaginary", "email": "sam@madeup-school.example"}
    ends = at_once(
        lambda: cancel_place(booking=booking, by=by, at=now),
        lambda: pass_place_on(booking=booking, **colleague, by=by, at=now),
    )
    assert refused(ends) == 1
    waits.refresh_from_db()
    passed = Booking.objects.filter(passed_from=booking).exists()
    assert waits.status == (BookingStatus.WAITING if passed else BookingStatus.OFFERED)


def test_a_manager_who_presses_twice_agrees_once() -> None:
    booking = a_booking(a_session(a_course(manager_agrees=True)))
    ends = at_once(*[lambda: agree_place(booking=booking, by="Mina Overseer-Madeup", at=timezone.now())] * 3)
    assert refused(ends) == 2
