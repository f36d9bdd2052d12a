"""How names are told apart, without a database."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.people import rules


def near(asked: str, known: str, *, born: tuple[date | None, date | None] = (None, None)) -> rules.Likeness:
    return rules.likeness(asked_name=asked, asked_born_on=born[0], names=[known], born_on=born[1])


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("Ayo Madeup", "Madeup Ayo"),
        ("Zoe Madeup", "Zoë Madeup"),
        ("Stephen Madeup", "Steven Madeup"),
        ("Aoy Madeup", "Ayo Madeup"),
        ("OMadeup Ruth", "Ruth O’Madeup"),
    ],
)
def test_names_that_are_near(asked: str, known: str) -> None:
    assert rules.is_near(near(asked, known))


def test_a_family_name_alone_is_not_near() -> None:
    assert not rules.is_near(near("Wojciech Madeup", "Ruth Madeup"))


def test_day_and_month_swapped_is_said() -> None:
    found = near("Ayo Madeup", "Ayo Madeup", born=(date(2017, 3, 4), date(2017, 4, 3)))
    assert "the date of birth has day and month swapped" in found.because


def test_a_name_alone_is_never_told_to_a_manager_and_with_a_birthday_it_is() -> None:
    day = date(2017, 3, 4)
    assert not rules.tells_a_manager(near("Ayo Madeup", "Ayo Madeup"))
    assert rules.tells_a_manager(near("Ayo Madeup", "Ayo Madeup", born=(day, day)))
    assert not rules.tells_a_manager(near("Wojciech Other", "Ayo Madeup", born=(day, day)))


@given(st.text(max_size=400))
def test_any_text_has_keys_short_enough_to_keep(text: str) -> None:
    assert all(0 < len(key) <= rules.KEY_LENGTH for key in rules.search_keys(text))


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_names_can_be_compared(asked: str, known: str) -> None:
    assert 0 <= near(asked, known).score <= 100


def test_a_family_name_in_common_says_nothing_about_the_first_name() -> None:
    assert not rules.is_near(near("Folake Makebelieve", "Kunle Makebelieve"))
    assert not rules.is_near(near("Temitope Makebelieve", "Ayo Makebelieve"))


def test_one_letter_of_a_long_name_is_a_slip_even_where_it_is_a_word_of_its_own() -> None:
    assert rules.is_near(near("Ayo Saffron i’Imaginary", "Ayo Saffron O’Imaginary"))
