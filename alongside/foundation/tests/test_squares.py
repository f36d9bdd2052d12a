"""A phone's camera reads what we put into a square."""

from alongside.foundation.squares import cells_of, square_of


def test_a_square_has_its_three_corners() -> None:
    rows = cells_of("https://example.org/home/key/ABCDEFGHJK/")
    corner = [[True] * 7, [True, *[False] * 5, True]]
    assert [row[:7] for row in rows[:2]] == corner
    assert [row[-7:] for row in rows[:2]] == corner
    assert [row[:7] for row in rows[-1:]] == corner[:1]
    assert len({len(row) for row in rows} | {len(rows)}) == 1


def test_other_words_make_another_square() -> None:
    assert cells_of("one") != cells_of("two")


def test_what_is_read_aloud_cannot_break_out() -> None:
    assert 'aria-label="&#34;&gt;&lt;script&gt;"' in square_of("x", says='"><script>')
