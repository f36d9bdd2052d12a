"""Nothing about one to five people can be worked out from figures, however they are held beside each other."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.training.rules.hiding import FEWEST, NOTHING, One, Released, last_month_over, month_of, release

# How many came from each place (a row) in each month (a column).
City = tuple[tuple[int, ...], ...]
Shown = tuple[tuple[tuple[int, int], ...], ...]


def ones(city: City) -> list[One]:
    return [
        One(place, month + 1, (3, 4))
        for place, row in enumerate(city)
        for month, many in enumerate(row)
        for _ in range(many)
    ]


def released(city: City) -> Released:
    return release(ones(city), upto=len(city[0]))


def shown(city: City) -> Shown:
    """All that anybody ever reads, in whichever month they look."""
    found = released(city)
    figures = [found.city, *(found.of(place) for place in range(len(city)))]
    return tuple(
        tuple((figure.at(month + 1).many, figure.at(month + 1).whole) for month in range(len(city[0])))
        for figure in figures
    )


def waits(city: City, place: int, month: int) -> int:
    """How many of a place are in none of its numbers at the end of a month: the hidden number."""
    return sum(city[place][:month]) - released(city).of(place).at(month).many


def cities(places: tuple[int, int], months: tuple[int, int]) -> st.SearchStrategy[City]:
    return st.tuples(st.integers(*places), st.integers(*months)).flatmap(
        lambda size: st.tuples(*[st.tuples(*[st.integers(0, 8)] * size[1])] * size[0])
    )


def test_six_are_shown_and_five_are_not() -> None:
    assert [released(((many,),)).of(0).at(1).many for many in (0, 1, 5, 6, 7)] == [0, 0, 0, 6, 7]


def test_a_number_moves_on_only_when_six_more_have_come() -> None:
    figure = released(((7, 5, 1, 5),)).of(0)
    assert [figure.at(month).many for month in (1, 2, 3, 4)] == [7, 7, 13, 13]


def test_nobody_and_five_people_look_the_same() -> None:
    assert shown(((0, 7),)) != shown(((5, 7),))  # twelve is another number than seven
    assert shown(((7, 0),)) == shown(((7, 5),))
    assert released(((0,),)).of(0).at(1) == released(((5,),)).of(0).at(1) == NOTHING


def test_the_month_that_goes_on_is_never_shown() -> None:
    assert last_month_over(date(2026, 11, 23)) == month_of(date(2026, 10, 31))
    assert release([One(1, 5)] * 9, upto=4) == release([], upto=4)


def test_a_city_of_few_places_shows_what_they_show_and_no_more() -> None:
    assert released(((9,), (4,))).city.at(1).many == 9


def test_a_city_of_many_places_counts_everybody() -> None:
    found = released(((9,), (3,), (3,), (2,), (3,), (4,)))
    assert (found.city.at(1).many, found.city.at(1).whole) == (24, True)


def test_the_city_is_not_counted_whole_where_that_would_say_how_many_wait_in_one_place() -> None:
    """All wait with five: that could be nothing but five in each."""
    assert not released(((5,), (5,), (5,), (5,), (5,), (5,))).city.at(1).whole


@given(cities((1, 8), (1, 6)))
def test_two_pictures_of_a_number_differ_by_nobody_or_by_six(city: City) -> None:
    found, months = released(city), range(len(city[0]) + 1)
    for place in range(len(city)):
        figure = found.of(place)
        seen = [figure.at(month).many for month in months]
        assert all(later == before or later >= before + FEWEST for before, later in combinations(seen, 2))


def test_the_citys_number_of_everybody_does_not_move_on_when_one_more_has_come() -> None:
    twelve_places = ((2, 1, 2), *[(2, 0, 2)] * 11)
    figure = released(twelve_places).city
    assert [(figure.at(month).many, figure.at(month).whole) for month in (1, 2, 3)] == [
        (24, True),
        (24, True),
        (49, True),
    ]


@given(cities((6, 9), (2, 4)))
def test_two_pictures_of_everybody_in_the_city_differ_by_nobody_or_by_six(city: City) -> None:
    seen = [stand.many for stand in released(city).city.stands if stand.whole]
    assert all(later == before or later >= before + FEWEST for before, later in combinations(seen, 2))


@given(cities((1, 8), (1, 6)))
def test_months_of_any_length_show_six_or_nothing_and_add_up_to_what_is_shown_of_all_of_them(city: City) -> None:
    found, last = released(city), len(city[0])
    for figure in [found.city, *found.organisations.values()]:
        for first, end in product(range(1, last + 1), repeat=2):
            part = figure.between(first, end)
            assert part.many == 0 or part.many >= FEWEST
            assert part.totals in ((), (3 * part.many, 4 * part.many))


@given(cities((1, 8), (1, 6)))
def test_the_city_is_never_less_than_its_places_and_never_more_than_everybody(city: City) -> None:
    found = released(city)
    for month in range(1, len(city[0]) + 1):
        parts = sum(found.of(place).at(month).many for place in range(len(city)))
        assert parts <= found.city.at(month).many <= sum(sum(row[:month]) for row in city)


# -------------------------------------------------------------------------------- somebody who works it out


Change = tuple[tuple[tuple[int, int], int], ...]


def twins(city: City, keep: int) -> Iterator[City]:
    """Other cities almost like this one; the place `keep` stays as it is, as somebody who works there knows it."""
    steps = list(small_changes(city, keep))
    for number, step in enumerate(steps):
        yield from (twin for other in ((), *steps[:number]) if (twin := changed(city, *step, *other)))


def small_changes(city: City, keep: int) -> Iterator[Change]:
    """One or three more, one or three fewer, or one who came in another month."""
    months = range(len(city[0]))
    for place in range(len(city)):
        if place != keep:
            yield from ((((place, month), by),) for month in months for by in (1, -1, 3, -3))
            yield from ((((place, a), 1), ((place, b), -1)) for a, b in product(months, repeat=2) if a != b)


def changed(city: City, *changes: tuple[tuple[int, int], int]) -> City | None:
    rows = [list(row) for row in city]
    for (place, month), by in changes:
        rows[place][month] += by
    return None if min(map(min, rows)) < 0 else tuple(tuple(row) for row in rows)


def worked_out(city: City, keep: int = -1) -> list[tuple[int, int]]:
    """The hidden numbers that are the same in every other city that shows the same: whoever reads it knows them."""
    found = released(city)
    open_still = {
        (place, month): waits(city, place, month)
        for place in range(len(city))
        for month in range(1, len(city[0]) + 1)
        if place != keep and found.of(place).at(month).month != month  # one that moved on is exact, and says so
    }
    same = shown(city)
    for twin in twins(city, keep):
        if not open_still:
            break
        if shown(twin) == same:
            open_still = {where: many for where, many in open_still.items() if waits(twin, *where) == many}
    return list(open_still)


@settings(max_examples=40, deadline=None)
@given(cities((1, 7), (1, 3)))
def test_who_knows_everything_that_is_shown_and_how_it_is_hidden_cannot_work_out_a_hidden_number(city: City) -> None:
    assert worked_out(city) == []


@settings(max_examples=40, deadline=None)
@given(cities((2, 7), (1, 3)))
def test_nor_can_who_knows_all_the_people_of_one_place(city: City) -> None:
    assert worked_out(city, keep=0) == []
