"""A chosen word is the same word however it is typed; a letter's code, too."""

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.families.rules.facts import Known
from alongside.families.rules.home import (
    CODE_LENGTH,
    CODE_LETTERS,
    EASY_TO_GUESS,
    TOO_SHORT,
    as_chosen_word,
    as_short_code,
    blockers_to_word,
    in_groups,
    words_that_are_known,
)

ANYTHING = st.text(max_size=80)
RUTH = Known(1, "Ruth", "Ruth", "Madeup", relations=("Nana, Mum’s mum",), schools=("Sample Street Primary School",))


@given(ANYTHING)
def test_a_word_is_the_same_however_often_it_is_made_plain(typed: str) -> None:
    once = as_chosen_word(typed)
    assert as_chosen_word(once) == once


@given(ANYTHING, st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]))
def test_accents_written_in_two_ways_are_one_word(typed: str, form: Literal["NFC", "NFD", "NFKC", "NFKD"]) -> None:
    assert as_chosen_word(unicodedata.normalize(form, typed)) == as_chosen_word(typed)


@given(st.text(alphabet=st.characters(categories=["Ll", "Lo", "Nd"]), min_size=1, max_size=30))
def test_spaces_around_and_capitals_do_not_matter(typed: str) -> None:
    assert as_chosen_word(f"  {typed}\t\n") == as_chosen_word(typed)
    assert as_chosen_word(typed.casefold().upper()) == as_chosen_word(typed.casefold().upper().lower())


@given(ANYTHING)
def test_no_space_is_left_at_an_end_or_doubled(typed: str) -> None:
    assert as_chosen_word(typed).split() == [word for word in as_chosen_word(typed).split(" ") if word]


@given(st.text(alphabet=CODE_LETTERS, min_size=CODE_LENGTH, max_size=CODE_LENGTH))
def test_a_code_is_read_however_it_is_typed(code: str) -> None:
    assert as_short_code(code) == code
    assert as_short_code(in_groups(code).lower()) == code
    assert as_short_code(f" {code[:3]} – {code[3:]}. ") == code


@given(st.text(max_size=300))
def test_what_is_no_code_is_none(typed: str) -> None:
    assert as_short_code(typed) == "" or len(as_short_code(typed)) == CODE_LENGTH


@pytest.mark.parametrize("word", ["purple teapot", "truth tree", "ناي ليمون", "বাড়ি", "żółw w paski", "mumbai rain"])
def test_a_word_of_their_own_is_taken(word: str) -> None:
    assert blockers_to_word(word, words_that_are_known([RUTH], [])) == []


@pytest.mark.parametrize("word", ["RUTH", "ruths", "ruth1", "my ruth", "nana", "Sample Street", "mrs madeup", "sample"])
def test_what_the_family_knows_is_refused(word: str) -> None:
    assert blockers_to_word(word, words_that_are_known([RUTH], [])) == [EASY_TO_GUESS]


@given(st.text(max_size=500))
def test_any_word_gets_an_answer(word: str) -> None:
    assert len(blockers_to_word(word, words_that_are_known([RUTH], []))) <= 1


@pytest.mark.parametrize("word", ["", "   ", "a b", "....", "\u200b\u200b\u200b\u200b"])
def test_nothing_much_is_no_word(word: str) -> None:
    assert blockers_to_word(word, set()) == [TOO_SHORT]
