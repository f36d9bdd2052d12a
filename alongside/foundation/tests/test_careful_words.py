"""Words that blame or hide are found where they stand, and words that only look like them are not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.foundation.careful_words import Careful, careful_words, careful_words_in, marks_in

LIST = careful_words()
PIECES = st.one_of(
    st.text(max_size=12),
    st.sampled_from([one.word.rstrip("*") for one in LIST]),
    st.sampled_from(
        ["Contact", "İstanbul", "case", "didn’t ", "\u202eحالة\u202c", "\n", " ", "é", "cas\u0301e", "LAC", "🙂"]
    ),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mum failed to engage with the service.", ["failed to engage"]),
        ("Contact is on Sunday.", ["contact"]),
        ("The placements broke down.", ["placement*"]),
        ("A lac review", []),
        ("A LAC review", ["LAC"]),
        ("In any case, the suitcase is here.", ["case"]),
        ("We placed the cake on the table. He used it.", []),
        ("Nana sees the boys on Sunday.", []),
        ("Kev refuses to come, and refused to ring.", ["refus* to"]),
        ("She is un-cooperative, and attention-seeking.", ["un-cooperative", "attention seeking"]),
        ("The cliéntele.", []),
        ("La casé\u0301 de contacte\u0301", []),
        ("سياق contact سياق", ["contact"]),
        ("سياقcontactسياق", []),
    ],
)
def test_a_careful_word_is_found_as_a_word(text: str, found: list[str]) -> None:
    assert [careful.word for careful in careful_words_in(text)] == found


def test_every_careful_word_says_what_to_say_rather_why_and_who_says_so() -> None:
    assert len(LIST) > 60
    assert [one.word for one in LIST if not (one.rather and one.why and one.source)] == []
    assert len({one.word.lower() for one in LIST}) == len(LIST)
    assert [one.word for one in LIST if len(one.word) > 100 or len(one.rather) > 200 or len(one.why) > 300] == []


def test_a_mark_says_exactly_where_what_rather_and_why() -> None:
    (mark,) = marks_in("So Mum Failed  to\nengage.", LIST)
    assert (mark.start, mark.end, mark.found) == (7, 24, "Failed  to\nengage")
    assert mark.rather == "did not want to, could not come"
    assert "where?" in mark.why


def test_where_one_word_begins_another_the_longer_counts() -> None:
    found = [(mark.found, mark.rather) for mark in marks_in("The contact centre. Contact centres! Contact.", LIST)]
    assert found == [
        ("contact centre", "family centre"),
        ("Contact centres", "family centre"),
        ("Contact", "family time"),
    ]


def test_apostrophes_of_any_kind_are_the_same() -> None:
    words = [Careful("won’t", "does not want to")]
    assert [mark.found for mark in marks_in("She won't. He WON’T. I wont.", words)] == ["won't", "WON’T"]


def test_a_word_in_capitals_counts_only_in_capitals() -> None:
    assert [mark.start for mark in marks_in("dna, DNA, Dna", [Careful("DNA", "did not come")])] == [5]


def test_letters_that_become_two_when_small_shift_nothing() -> None:
    (mark,) = marks_in("İİİ case", LIST)
    assert (mark.start, mark.found) == (4, "case")


def test_a_line_without_letters_finds_nothing_and_stops_nothing() -> None:
    assert marks_in("Anything at all, - * - case", [Careful("*", "a"), Careful(" - ", "b"), Careful("", "c")]) == []


@given(st.lists(PIECES, max_size=20).map("".join))
def test_positions_always_lead_to_what_was_found(text: str) -> None:
    before, marks = str(text), marks_in(text, LIST)
    assert all(text[mark.start : mark.end] == mark.found for mark in marks)
    assert all(mark.found.lower()[:1] == mark.careful.word.lower()[:1] for mark in marks)
    assert all(one.end <= other.start for one, other in pairwise(marks))
    assert text == before


@given(st.sampled_from(LIST), st.sampled_from(["", " ", "(", "“", "سياق "]), st.sampled_from(["", ".", " ", "’s", "”"]))
def test_every_word_of_the_list_is_found_in_any_sentence(one: Careful, before: str, after: str) -> None:
    word = one.word.replace("*", "")
    assert any(mark.found == word and mark.start == len(before) for mark in marks_in(before + word + after, LIST))
