"""What is found decides how much care is needed: never less."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.restorative.rules.safety import (
    ANSWERS,
    NEVER_SIMPLY_SAFE,
    QUESTIONS,
    blockers_to_going_on,
    blockers_to_looking,
    blockers_to_saying_not_yet,
    blockers_to_supervising,
    is_sensitive,
    what_was_found,
)
from alongside.restorative.states import SafeToGoOn

KEYS = [question.key for question in QUESTIONS]
ALL_NO = dict.fromkeys(KEYS, "no")
# Whatever may be sent: an answer, an answer that there is not, or none.
ANYTHING = st.dictionaries(st.sampled_from(KEYS), st.one_of(st.sampled_from(ANSWERS), st.text(max_size=8)))
ANSWERED = st.fixed_dictionaries({key: st.sampled_from(ANSWERS) for key in KEYS})


@given(answers=st.one_of(ANYTHING, ANSWERED), why=st.text(max_size=20))
def test_nothing_but_all_no_may_be_called_safe(answers: dict[str, str], why: str) -> None:
    if not blockers_to_looking(answers, safe=SafeToGoOn.YES, why=why):
        assert answers == ALL_NO
        assert why.strip()


@given(answers=ANSWERED, safe=st.sampled_from([SafeToGoOn.WITH_CARE, SafeToGoOn.NO]))
def test_with_care_or_no_can_be_said_whatever_was_found(answers: dict[str, str], safe: SafeToGoOn) -> None:
    assert blockers_to_looking(answers, safe=safe, why="They told me.") == []


@given(answers=ANSWERED)
def test_what_was_found_names_each_question_that_was_not_answered_with_no(answers: dict[str, str]) -> None:
    found = {one.words for one in what_was_found(answers)}
    assert found == {question.words for question in QUESTIONS if answers[question.key] != "no"}
    assert bool(found) == is_sensitive(answers)


def test_all_no_is_safe() -> None:
    assert blockers_to_looking(ALL_NO, safe=SafeToGoOn.YES, why="Both told us the same.") == []


@pytest.mark.parametrize("answer", ["yes", "not_known"])
@pytest.mark.parametrize("key", KEYS)
def test_each_question_alone_makes_it_sensitive(key: str, answer: str) -> None:
    assert NEVER_SIMPLY_SAFE in blockers_to_looking(ALL_NO | {key: answer}, safe=SafeToGoOn.YES, why="No.")


def test_a_question_left_out_is_not_known() -> None:
    without = dict.fromkeys(KEYS[1:], "no")
    assert is_sensitive(without)
    assert blockers_to_looking(without, safe=SafeToGoOn.NO, why="No.") == [
        "Answer every question. Where you do not know, say so."
    ]


def test_why_is_said() -> None:
    assert blockers_to_looking(ALL_NO, safe=SafeToGoOn.YES, why="  ") == ["Say why, in a few words."]


@given(has_supervisor=st.booleans(), has_second=st.booleans(), supervisor_agrees=st.booleans(), not_yet=st.booleans())
def test_with_care_goes_on_with_both_of_them_and_a_yes_and_never_without(
    has_supervisor: bool, has_second: bool, supervisor_agrees: bool, not_yet: bool
) -> None:
    blockers = blockers_to_going_on(
        safe=SafeToGoOn.WITH_CARE, has_supervisor=has_supervisor, has_second=has_second,
        supervisor_agrees=supervisor_agrees, not_yet=not_yet,
    )  # fmt: skip
    assert bool(blockers) == (not (has_supervisor and has_second and supervisor_agrees))


@given(agrees=st.booleans(), not_yet=st.booleans())
def test_what_is_not_safe_never_goes_on(agrees: bool, not_yet: bool) -> None:
    assert blockers_to_going_on(
        safe=SafeToGoOn.NO, has_supervisor=True, has_second=True, supervisor_agrees=agrees, not_yet=not_yet
    )


def test_a_supervisor_who_says_not_yet_is_heard_also_where_nothing_was_found() -> None:
    said = blockers_to_going_on(
        safe=SafeToGoOn.YES, has_supervisor=True, has_second=False, supervisor_agrees=False, not_yet=True
    )
    assert said == ["The supervisor says: not yet."]


def test_a_supervisor_answers_what_counts_now() -> None:
    assert blockers_to_supervising(safe=SafeToGoOn.WITH_CARE, is_newest=True) == []
    assert "looked at again" in blockers_to_supervising(safe=SafeToGoOn.WITH_CARE, is_newest=False)[0]
    assert "not safe" in blockers_to_supervising(safe=SafeToGoOn.NO, is_newest=True)[0]


def test_not_yet_says_what_must_happen() -> None:
    assert blockers_to_saying_not_yet(" \n") == ["Say what must happen first."]
    assert blockers_to_saying_not_yet("Meet her alone.") == []
