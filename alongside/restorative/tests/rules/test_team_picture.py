"""A team’s picture shows counts of many, and nothing that tells of one."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from alongside.restorative.rules.team_picture import FEWEST_PEOPLE, Placed, quarter_of, quarters_over, team_picture
from alongside.restorative.rules.window import Corner

TODAY = date(2026, 11, 23)
DAYS = st.integers(0, 800).map(lambda ago: TODAY - timedelta(days=ago))
PIECES = st.builds(Placed, st.integers(1, 9), DAYS, st.integers(0, 10), st.integers(0, 10))
TEAMS = st.lists(PIECES, max_size=80)


def of(placed: list[Placed]) -> dict[str, dict[Corner, int] | None]:
    return {one.quarter.words: one.counts for one in team_picture(placed, today=TODAY)}


def people_in(placed: list[Placed], words: str) -> set[int]:
    return {one.worker_id for one in placed if quarter_of(one.on).words == words}


def six(on: date) -> list[Placed]:
    return [Placed(worker, on, 9, 9) for worker in range(6)]


def test_the_last_four_quarters_that_are_over_are_shown() -> None:
    assert [one.words for one in quarters_over(TODAY)] == [
        "July to September 2026",
        "April to June 2026",
        "January to March 2026",
        "October to December 2025",
    ]
    assert quarters_over(date(2026, 1, 1))[0].words == "October to December 2025"


def test_six_people_are_enough_and_five_are_not_however_much_they_placed() -> None:
    on = date(2026, 8, 1)
    assert of(six(on))["July to September 2026"] == {**dict.fromkeys(Corner, 0), Corner.WITH: 6}
    assert of([one for _ in range(20) for one in six(on)[:5]])["July to September 2026"] is None


def test_the_quarter_that_is_going_on_is_not_shown_even_with_many() -> None:
    assert of(six(TODAY)) == dict.fromkeys([one.words for one in quarters_over(TODAY)])


@given(TEAMS)
def test_nothing_is_ever_shown_of_fewer_than_six(placed: list[Placed]) -> None:
    for words, counts in of(placed).items():
        assert (counts is not None) == (len(people_in(placed, words)) >= FEWEST_PEOPLE)


@given(TEAMS, PIECES)
def test_looking_before_and_after_somebody_placed_something_tells_nothing(placed: list[Placed], more: Placed) -> None:
    """What is placed today falls into the quarter that is going on."""
    assert of(placed) == of([*placed, Placed(more.worker_id, TODAY, more.support, more.challenge)])


@given(TEAMS, PIECES)
def test_one_piece_of_work_counts_in_one_quarter_alone(placed: list[Placed], more: Placed) -> None:
    before, after = of(placed), of([*placed, more])
    changed = [words for words in before if before[words] != after[words]]
    assert changed in ([], [quarter_of(more.on).words])


@given(TEAMS, st.integers(1, 9))
def test_where_one_person_less_would_be_too_few_nothing_of_the_difference_is_shown(
    placed: list[Placed], left_out: int
) -> None:
    """With exactly six, the picture without any one of them is not there to be taken from it."""
    without = [one for one in placed if one.worker_id != left_out]
    for words, counts in of(placed).items():
        if (
            counts is not None
            and len(people_in(placed, words)) == FEWEST_PEOPLE
            and left_out in people_in(placed, words)
        ):
            assert of(without)[words] is None


def test_nobody_and_five_people_look_the_same() -> None:
    assert of([]) == of(six(date(2026, 8, 1))[:5])
