"""Counting tries at a door."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.actions.counting import Most, counted

pytestmark = pytest.mark.django_db
TWO_AN_HOUR = Most(2, timedelta(hours=1))


def test_so_many_and_no_more_until_the_time_is_over() -> None:
    now = timezone.now()
    said = [counted("code", "x", TWO_AN_HOUR, at=now + timedelta(minutes=minute)) for minute in (0, 10, 20, 61, 62)]
    assert said == [True, True, False, True, False]


def test_each_thing_and_each_of_whom_has_its_own_count() -> None:
    now = timezone.now()
    for what, whom in (("code", "x"), ("code", "y"), ("from", "x")):
        assert [counted(what, whom, TWO_AN_HOUR, at=now) for _ in range(3)] == [True, True, False]


def test_anything_can_be_counted() -> None:
    assert counted("code", "\x00\ud83d" + "x" * 100_000, TWO_AN_HOUR, at=timezone.now())
