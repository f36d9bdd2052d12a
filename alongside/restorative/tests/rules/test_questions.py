"""The questions we come with, and what a service may make of them."""

import pytest

from alongside.restorative.rules.questions import (
    FIRST_SETS,
    LONGEST,
    MOST,
    as_questions,
    blockers_to_choosing,
    compared,
)
from alongside.restorative.states import Audience, ReaderAge


def test_there_is_a_set_for_everyone_in_plain_words_and_in_a_childs() -> None:
    assert set(FIRST_SETS) == {(audience, reader) for audience in Audience for reader in ReaderAge}


@pytest.mark.parametrize("questions", FIRST_SETS.values(), ids=str)
def test_each_question_is_short_fits_its_card_and_blames_nobody(questions: tuple[str, ...]) -> None:
    for question in map(str, questions):
        assert question.endswith("?")
        assert len(question.split()) <= 12
        assert not set(question.lower().replace("?", "").split()) & {"why", "victim", "offender", "fault", "blame"}
    assert blockers_to_choosing([str(question) for question in questions], now=[]) == []


def test_empty_lines_are_no_questions() -> None:
    assert as_questions("  One?\r\n\n \n  Two   words? \n") == ["One?", "Two words?"]


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        ([], "at least one"),
        (["x?"] * (MOST + 1), "Fewer"),
        (["Well?", "x" * (LONGEST + 1)], "question 2 shorter"),
        (["Well?", "WELL?"], "twice"),
        (["As now?"], "Nothing is different"),
    ],
)
def test_what_cannot_be_asked_is_said_why(questions: list[str], said: str) -> None:
    assert any(said in reason for reason in blockers_to_choosing(questions, now=["As now?"]))


def test_two_versions_are_told_apart_question_by_question() -> None:
    assert compared(["a", "b", "c"], ["a", "B", "c"]) == [
        ("same", "a"), ("removed", "b"), ("added", "B"), ("same", "c")
    ]  # fmt: skip
