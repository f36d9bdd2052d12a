"""Where a place stands, as its learner reads it."""

from datetime import UTC, datetime

import pytest

from alongside.training.models import Booking, Course, Session
from alongside.training.rules.standing import standing, tag_of
from alongside.training.states import BookingStatus

UNTIL = datetime(2026, 10, 8, 9, 0, tzinfo=UTC)


def a_place(status: BookingStatus, *, agrees: bool = False) -> Booking:
    session = Session(course=Course(manager_agrees=agrees))
    return Booking(session=session, status=status, held_until=UNTIL, manager_name="Mina Overseer-Madeup")


@pytest.mark.parametrize("status", BookingStatus)
def test_every_way_a_place_can_stand_is_said(status: BookingStatus) -> None:
    assert standing(a_place(status), in_line=3)
    assert tag_of(a_place(status))[0]


def test_an_offer_says_until_when_and_the_line_where() -> None:
    assert "8 October 2026 at 10:00am" in standing(a_place(BookingStatus.OFFERED), in_line=0)
    assert "number 3 on the waiting list" in standing(a_place(BookingStatus.WAITING), in_line=3)


def test_who_is_passed_over_is_told_why() -> None:
    said = standing(a_place(BookingStatus.WAITING, agrees=True), in_line=1)
    assert "We asked Mina Overseer-Madeup to agree" in said
    assert "We asked" not in standing(a_place(BookingStatus.WAITING), in_line=1)
