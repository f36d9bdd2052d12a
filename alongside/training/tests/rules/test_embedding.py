"""Years, shares and averages as they may be shown."""

from datetime import date

import pytest

from alongside.training.rules.embedding import (
    Count,
    Numbers,
    Organisation,
    Year,
    how_sure,
    trained,
    trained_where_size_is_known,
    year_of,
)
from alongside.training.rules.embedding_table import BY_SIZE, cells, in_order, rows_of
from alongside.training.rules.evaluating import STATEMENTS
from alongside.training.rules.hiding import One, Released, month_of, release
from alongside.training.rules.observing import counted, counts_by_thing
from alongside.training.states import Level, Seen

OCTOBER = month_of(date(2026, 10, 31))
MAY = month_of(date(2026, 5, 1))


def of(ones: list[One]) -> Released:
    return release(ones, upto=OCTOBER)


def counted_as(ones: list[One], sure: list[One] | None = None) -> Numbers:
    both = {key: of(sure or []) for key in STATEMENTS}
    nobody = {key: of([]) for key in STATEMENTS}
    return Numbers({Level.AWARENESS: of(ones)}, both, nobody, of([]), OCTOBER)


def place(number: int, size: int | None, name: str = "") -> Organisation:
    return Organisation(number, name or f"Madeup {number}", "School", size, None, False)


@pytest.mark.parametrize(
    ("day", "begins"), [(date(2026, 3, 31), 2025), (date(2026, 4, 1), 2026), (date(2026, 12, 31), 2026)]
)
def test_a_year_is_april_to_march(day: date, begins: int) -> None:
    year = year_of(month_of(day))
    assert year == Year(begins)
    assert year.first <= month_of(day) <= year.last
    assert Year(2026).words == "April 2026 to March 2027"


def test_the_last_day_that_is_counted_is_said() -> None:
    assert counted_as([]).upto_words == "31 October 2026"


@pytest.mark.parametrize(
    ("count", "words", "share"),
    [
        (Count(0), "fewer than 6", ""),
        (Count(5, 5), "fewer than 6", ""),
        (Count(6), "6", ""),
        (Count(6, 12), "6", "50%"),
        (Count(199, 200), "199", "99%"),
        (Count(12, 12), "12", "100%"),
        (Count(13, 12), "13", "more than the 12 people counted there"),
        (Count(6, 0), "6", "more than the 0 people counted there"),
        (Count(6, 12, at_least=True), "at least 6", "at least 50%"),
    ],
)
def test_a_number_says_no_more_than_it_may(count: Count, words: str, share: str) -> None:
    assert (count.words, count.share) == (words, share)


def test_the_share_of_a_year_is_not_said_of_how_many_work_there_today() -> None:
    numbers = counted_as([One(1, MAY)] * 6)
    assert trained(numbers, 1, None, size=12)[Level.AWARENESS].share == "50%"
    assert trained(numbers, 1, Year(2026), size=12)[Level.AWARENESS].share == ""


def test_the_citys_share_is_of_places_that_told_their_size_and_of_what_each_shows() -> None:
    numbers = counted_as([One(1, MAY)] * 6 + [One(2, MAY)] * 9 + [One(3, MAY)] * 5)
    share = trained_where_size_is_known(numbers, [place(1, 20), place(2, None), place(3, 10)])[Level.AWARENESS]
    assert (share.of, share.share) == (30, "at least 20%")


def test_an_average_has_one_decimal_and_stands_for_six_people() -> None:
    six = [One(1, MAY, (2, 4))] * 5 + [One(1, MAY, (3, 5))]
    first = how_sure(counted_as([], six), 1, None)[0]
    assert (first.many, first.before, first.after, first.moved) == (6, 2.2, 4.2, 2.0)
    assert how_sure(counted_as([], six[1:]), 1, None)[0].before is None


def test_places_that_show_nothing_come_last_by_name() -> None:
    numbers = counted_as([One(1, MAY)] * 6 + [One(2, MAY)] * 7)
    rows = rows_of(numbers, [place(1, None), place(2, 9), place(3, 99, "Alder"), place(4, 5, "Birch")], None)
    assert [row.organisation.number for row in in_order(rows, "awareness")] == [2, 1, 3, 4]
    assert [row.organisation.number for row in in_order(rows, BY_SIZE)] == [3, 2, 4, 1]
    assert [row.organisation.number for row in in_order(rows, "nothing")] == [3, 4, 1, 2]


def test_a_file_holds_numbers_as_numbers_and_what_is_hidden_in_words() -> None:
    numbers = counted_as([One(1, MAY)] * 6 + [One(2, MAY)] * 5)
    _, first, second, city = cells(numbers, [place(1, 12), place(2, 12)], None)
    assert first[-2:] == [6, 50]
    assert second[-2:] == ["fewer than 6", ""]
    assert city[-2:] == ["at least 6", ""]


def test_what_was_seen_is_counted_by_thing() -> None:
    totals = tuple(
        a + b for a, b in zip(counted({"open_questions": "yes"}), counted({"open_questions": "no"}), strict=True)
    )
    seen = counts_by_thing(totals)["open_questions"]
    assert seen == {Seen.YES: 1, Seen.PARTLY: 0, Seen.NO: 1, Seen.NO_CHANCE: 0}
    assert sum(counted({"nobody’s": "yes", "open_questions": "perhaps"})) == 0
