"""What rows of a list have to say."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from alongside.foundation.reading_lists import Line, ListRead
from alongside.training.rules import bringing_in as rules
from alongside.training.states import ImportKind, Level

PLACES = ("Session", "Email")


def rows(*cells: tuple[str, ...], heads: tuple[str, ...] = PLACES) -> list[rules.Row]:
    lines = tuple(Line(number, one) for number, one in enumerate(cells, start=2))
    kind = ImportKind.BOOKINGS if "Session" in heads else ImportKind.PAST
    return rules.rows_of(kind, ListRead(heads, lines))


def test_headings_are_known_however_they_are_written() -> None:
    found = rules.headings_of(ImportKind.PAST, ["EMAIL  Address", "Date attended", "course", "Shoe size", "Email"])
    assert found.places == {"email": 0, "day": 1, "course": 2}
    assert found.unknown == ["Shoe size", "Email"]
    assert found.missing == []
    assert rules.headings_of(ImportKind.BOOKINGS, ["Name"]).missing == ["Session", "Email"]


@pytest.mark.parametrize(
    "email", ["", "nobody", "a b@school.example", "=1+1", "a@" + "b" * 300 + ".example", "teſs@school.example"]
)
def test_a_row_needs_an_address_that_could_be_written_to(email: str) -> None:
    [row] = rows(("S-1", email))
    assert "email address" in row["why_not"][0]


def test_the_same_twice_in_a_list_counts_once() -> None:
    first, second, other = rows(
        ("S-1", "Jo@school.example"), ("s-1", "jo@SCHOOL.example"), ("S-2", "jo@school.example")
    )
    assert (first["why_not"], second["why_not"], other["why_not"]) == ([], ["The same stands in row 2 already."], [])


def test_the_same_day_written_in_two_ways_is_the_same_day() -> None:
    heads = ("Email", "Course", "Day")
    first = ("jo@school.example", "Awareness", "31/12/2025")
    _, second = rows(first, ("jo@school.example", "AWARENESS", "2025-12-31"), heads=heads)
    assert second["why_not"] == ["The same stands in row 2 already."]


def test_a_row_that_is_wider_than_its_headings_was_cut_in_the_wrong_place() -> None:
    [row] = rows(("S-1", "jo@school.example", "and more"))
    assert row["why_not"] == [rules.MORE_CELLS]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("31/12/2025", date(2025, 12, 31)),
        ("1.2.2025", date(2025, 2, 1)),
        ("2025-12-31", date(2025, 12, 31)),
        ("2025-12-31 00:00:00", date(2025, 12, 31)),
        ("31/02/2025", None),
        ("12/31/2025", None),
        ("last spring", None),
        ("٣١/١٢/٢٠٢٥", None),
        ("0000-00-00", None),
    ],
)
def test_days_are_read_as_people_write_them(words: str, day: date | None) -> None:
    assert rules.day_of(words) == day


@given(st.text(max_size=40))
def test_anything_else_is_no_day_and_never_a_fault(words: str) -> None:
    assert rules.day_of(words) is None or words.strip()[:1].isdecimal()
    assert rules.blockers_to_day(words, today=date(2026, 1, 1)) is not None


def test_nobody_has_learned_anything_tomorrow_or_before_there_were_such_courses() -> None:
    today = date(2026, 1, 1)
    assert rules.blockers_to_day("02/01/2026", today=today) == ["This day has not come yet."]
    assert rules.blockers_to_day("01/01/0202", today=today)
    assert rules.blockers_to_day("", today=today) == [rules.NO_DAY]
    assert rules.blockers_to_day("01/01/2026", today=today) == []


def test_a_level_has_one_name_written_in_many_ways() -> None:
    assert rules.level_of("train-the-trainer") == Level.TRAIN_THE_TRAINER
    assert rules.level_of("DEEP DIVE") == Level.DEEP_DIVE
    assert rules.level_of("") is None


def test_an_organisation_that_is_nearly_right_is_asked_back() -> None:
    said = {"name": "Jo Imaginary", "organisation": "Madeup Scool"}
    [reason] = rules.blockers_to_newcomer(said, organisation_known=False, names=["Madeup School", "Other"])
    assert "Did you mean “Madeup School”?" in reason
    assert len(rules.blockers_to_newcomer({}, organisation_known=False, names=[])) == 2
    assert rules.blockers_to_newcomer(said, organisation_known=True, names=[]) == []


def test_a_list_is_brought_in_once_and_goes_on_where_it_stopped() -> None:
    now = timezone.now()
    [row] = rows(("S-1", "jo@school.example"))
    assert rules.blockers_to_beginning([row], None, None, at=now) == []
    assert rules.blockers_to_beginning([row], now, None, at=now + timedelta(minutes=1))
    assert rules.blockers_to_beginning([row], now, None, at=now + timedelta(minutes=11)) == []
    assert rules.blockers_to_beginning([row], now, now, at=now + timedelta(minutes=11))
    assert rules.blockers_to_beginning([], None, None, at=now)
