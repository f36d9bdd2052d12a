"""Where a piece of work is in the window, and how the window is drawn."""

from hypothesis import given
from hypothesis import strategies as st

from alongside.restorative.rules.window import (
    MOST,
    SIDE,
    STEPS,
    Corner,
    corner_of,
    dots_of,
    dots_of_corners,
    rows_of_cells,
)

PLACES = st.integers(0, MOST)


def test_each_corner_is_where_practice_puts_it() -> None:
    assert [corner_of(*place) for place in ((1, 9), (9, 9), (1, 1), (9, 1), (5, 9))] == [
        Corner.TO,
        Corner.WITH,
        Corner.NOT,
        Corner.FOR,
        Corner.BETWEEN,
    ]


def test_the_window_stands_with_much_challenge_on_top_and_much_support_at_the_right() -> None:
    rows = rows_of_cells()
    assert [rows[0][0].name, rows[0][-1].name, rows[-1][0].name, rows[-1][-1].name] == ["To", "With", "Not", "For"]
    assert len({cell.value for row in rows for cell in row}) == len(STEPS) ** 2
    assert rows[0][0].words == "Much challenge, hardly any support: to"
    assert sum(bool(cell.name) for row in rows for cell in row) == 4


@given(st.lists(st.tuples(PLACES, PLACES, st.booleans()), max_size=30))
def test_every_dot_is_inside_its_picture_and_nothing_is_lost(placed: list[tuple[int, int, bool]]) -> None:
    dots = dots_of(placed)
    assert sum(dot.many for dot in dots) == len(placed)
    assert all(dot.size <= dot.x <= SIDE - dot.size and dot.size <= dot.y <= SIDE - dot.size for dot in dots)


def test_a_corner_nobody_chose_has_no_dot() -> None:
    assert [dot.many for dot in dots_of_corners({Corner.TO: 0, Corner.WITH: 4})] == [4]
    assert dots_of_corners({}) == []
