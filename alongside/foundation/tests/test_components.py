"""Dates as people say them, words as they were written, and pages that fail aloud when something is missing."""

import datetime

import pytest
from django.template import engines
from jinja2 import UndefinedError

from alongside.foundation.components import bdi, clock, day, moment, plural, short_day, words

SUMMER = datetime.datetime(2026, 10, 10, 9, 20, tzinfo=datetime.UTC)
WINTER = datetime.datetime(2026, 12, 31, 23, 5, tzinfo=datetime.UTC)


def test_dates_are_said_as_people_say_them() -> None:
    assert day(datetime.date(2026, 10, 10)) == "Saturday 10 October 2026"
    assert short_day(datetime.date(2026, 10, 1)) == "1 Oct"
    assert day(None) == short_day(None) == clock(None) == moment(None) == ""


def test_moments_are_told_in_london() -> None:
    assert moment(SUMMER) == "10 October 2026 at 10:20am"
    assert moment(WINTER) == "31 December 2026 at 11:05pm"
    assert day(datetime.datetime(2026, 6, 30, 23, 30, tzinfo=datetime.UTC)) == "Wednesday 1 July 2026"


@pytest.mark.parametrize(("hour", "said"), [(0, "12:00am"), (12, "12:00pm"), (13, "1:00pm")])
def test_noon_and_midnight(hour: int, said: str) -> None:
    assert clock(datetime.time(hour)) == said


def test_words_keep_their_lines_and_are_never_html() -> None:
    written = str(words("One\nTwo\r\n\r\n<b>Three</b>\n\n\n"))
    assert written.count("<p ") == 2
    assert "One<br>\nTwo" in written
    assert "&lt;b&gt;Three" in written
    assert words("") == words("\n\n") == ""


def test_plurals_and_names() -> None:
    assert [plural(1, "person", "people"), plural(0, "person", "people"), plural(2, "promise")] == [
        "1 person",
        "0 people",
        "2 promises",
    ]
    assert bdi("<ریحانہ>") == '<bdi class="al-name">&lt;ریحانہ&gt;</bdi>'


def test_a_page_with_something_missing_fails_aloud() -> None:
    page = engines["jinja2"].from_string("{{ nobody_passed_this_in }}")
    with pytest.raises(UndefinedError):
        page.render({})
