"""A mark in an address opens one thing, for one person, and not for ever."""

import time
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.signing import TimestampSigner, b62_encode
from django.utils import timezone

from alongside.training.queries.coming_in import AtTheDoor, asked_from, asked_mark, proved_from, proved_mark
from alongside.training.queries.learners import cookie_of, learner_from
from alongside.training.queries.links import link_token, read_link
from alongside.training.queries.tokens import (
    AGREE,
    AGREE_FOR,
    agree_token,
    booking_in_calendar,
    booking_to_agree,
    calendar_token,
)
from alongside.training.tests.factories import a_booking, a_course, a_session

pytestmark = pytest.mark.django_db


class LongAgo(TimestampSigner):
    """Signs as we did then."""

    def timestamp(self) -> str:
        return b62_encode(int(time.time() - (AGREE_FOR + timedelta(days=1)).total_seconds()))


def test_a_managers_mark_opens_the_place_it_asks_about() -> None:
    booking = a_booking(a_session(a_course(manager_agrees=True)))
    assert booking_to_agree(agree_token(booking)) == booking


def test_it_opens_nothing_once_another_manager_is_asked() -> None:
    booking = a_booking(a_session(a_course(manager_agrees=True)))
    token = agree_token(booking)
    booking.manager_email = "somebody-else@madeup-school.example"
    booking.save()
    assert booking_to_agree(token) is None
    assert booking_to_agree(agree_token(booking)) == booking


def test_neither_opens_what_is_the_others() -> None:
    booking = a_booking()
    assert booking_in_calendar(agree_token(booking)) is None
    assert booking_to_agree(calendar_token(booking)) is None
    assert booking_in_calendar(calendar_token(booking)) == booking


@pytest.mark.parametrize("wrong", ["", "x", "a:b:c", "\x00", "é" * 600, "0" * 100_000])
def test_what_was_never_ours_opens_nothing(wrong: str) -> None:
    assert booking_to_agree(wrong) is None
    assert booking_in_calendar(wrong) is None


def test_a_managers_mark_has_an_end() -> None:
    booking = a_booking(a_session(a_course(manager_agrees=True)))
    said = TimestampSigner(salt=AGREE).unsign_object(agree_token(booking))
    assert booking_to_agree(TimestampSigner(salt=AGREE).sign_object(said)) == booking
    assert booking_to_agree(LongAgo(salt=AGREE).sign_object(said)) is None


def test_of_all_marks_there_are_none_opens_what_is_anothers() -> None:
    booking, now = a_booking(), timezone.now()
    who = AtTheDoor(booking.learner.email)
    marks: dict[str, tuple[str, Callable[[str], object]]] = {
        "agree": (agree_token(booking), booking_to_agree),
        "calendar": (calendar_token(booking), booking_in_calendar),
        "link": (
            link_token(booking.learner, "/training/mine/", at=now),
            lambda mark: read_link(mark, at=now).learner,
        ),
        "cookie": (cookie_of(booking.learner, own_device=True), learner_from),
        "asked": (asked_mark(who), asked_from),
        "proved": (proved_mark(who), proved_from),
    }
    opened = {(mine, other) for mine, (mark, _) in marks.items() for other, (_, read) in marks.items() if read(mark)}
    assert opened == {(name, name) for name in marks}
