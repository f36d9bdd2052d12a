"""Choosing who has a place, for a mixed room."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.training.actions.agree_place import agree_place
from alongside.training.actions.cancel_place import cancel_place
from alongside.training.actions.choose_places import CannotChoosePlaces, choose_places
from alongside.training.models import Booking, Session
from alongside.training.states import BookingStatus, PlacesGiven
from alongside.training.tests.factories import a_booking, a_course, a_session, a_trainer

pytestmark = pytest.mark.django_db


def asked_for(number: int = 3, *, capacity: int = 2, manager_agrees: bool = False) -> tuple[Session, list[Booking]]:
    chosen = {"places_given": PlacesGiven.CHOSEN, "chosen_on": timezone.localdate() + timedelta(days=2)}
    session = a_session(a_course(manager_agrees=manager_agrees), capacity=capacity, **chosen)  # type: ignore[arg-type]
    return session, [a_booking(session) for _ in range(number)]


def choose(
    session: Session, asked: list[Booking], *which: int, wait: bool = True, seen: int = 9, by: User | None = None
) -> None:
    chosen = [asked[number].pk for number in which]
    shown = [one.pk for one in asked[:seen]]
    by = by or a_trainer()
    choose_places(session=session, chosen=chosen, seen=shown, others_wait=wait, by=by, at=timezone.now())


def statuses(asked: list[Booking]) -> list[str]:
    return [Booking.objects.get(pk=one.pk).status for one in asked]


def test_those_chosen_have_a_place_and_the_others_wait_in_the_order_they_asked() -> None:
    session, asked = asked_for(4)
    choose(session, asked, 1, 3)
    assert statuses(asked) == [BookingStatus.WAITING, BookingStatus.BOOKED] * 2
    cancel_place(booking=asked[1], by=asked[1].learner, at=timezone.now())
    assert statuses(asked)[0] == BookingStatus.OFFERED


def test_or_the_others_are_told_no() -> None:
    session, asked = asked_for()
    choose(session, asked, 0, 1, wait=False)
    assert statuses(asked) == [BookingStatus.BOOKED, BookingStatus.BOOKED, BookingStatus.NOT_CHOSEN]


def test_a_place_is_held_for_a_manager_who_has_not_answered() -> None:
    session, asked = asked_for(manager_agrees=True)
    agree_place(booking=asked[0], by="Mina Overseer-Madeup", at=timezone.now())
    choose(session, asked, 0, 1)
    assert statuses(asked) == [BookingStatus.BOOKED, BookingStatus.AGREEING, BookingStatus.WAITING]


def test_no_more_than_there_are_places() -> None:
    session, asked = asked_for()
    with pytest.raises(CannotChoosePlaces, match="There are 2 places"):
        choose(session, asked, 0, 1, 2)
    assert set(statuses(asked)) == {BookingStatus.WANTED}


def test_nobody_is_turned_away_whom_nobody_saw() -> None:
    session, asked = asked_for()
    with pytest.raises(CannotChoosePlaces, match="1 more asked"):
        choose(session, asked, 0, seen=2)


def test_two_people_choose_once() -> None:
    session, asked = asked_for()
    choose(session, asked, 0)
    with pytest.raises(CannotChoosePlaces, match="not waiting to be chosen"):
        choose(session, asked, 1)


def test_a_learner_chooses_nobody() -> None:
    session, asked = asked_for()
    with pytest.raises(NotAllowed):
        choose(session, asked, 0, by=asked[0].learner)


def test_nobody_chooses_once_it_has_begun() -> None:
    session, asked = asked_for()
    with pytest.raises(CannotChoosePlaces, match="begun"):
        choose_places(
            session=session,
            chosen=[asked[0].pk],
            seen=[one.pk for one in asked],
            others_wait=True,
            by=a_trainer(),
            at=timezone.now() + timedelta(days=22),
        )
    asked[0].refresh_from_db()
    assert asked[0].status == BookingStatus.WANTED
