"""Which answers were right, and what makes a question."""

import pytest

from alongside.training.models import ModuleQuestion
from alongside.training.rules.module import blockers_to_answering, blockers_to_question, right_ones

QUESTIONS = [
    ModuleQuestion(pk=1, answers=["a", "b"], right=0),
    ModuleQuestion(pk=2, answers=["a", "b", "c"], right=2),
]


def test_the_right_ones_are_those_answered_as_written() -> None:
    assert right_ones(QUESTIONS, {"1": 0, "2": 1}) == {1}
    assert right_ones(QUESTIONS, {}) == set()


@pytest.mark.parametrize("answers", [{}, {"1": 0}, {"1": 0, "2": 3}, {"1": 0, "2": -1}])
def test_each_question_wants_one_of_its_answers(answers: dict[str, int]) -> None:
    assert blockers_to_answering(QUESTIONS, answers, finished=False) == ["Choose an answer to each question."]


def test_a_wrong_answer_is_no_reason_to_refuse() -> None:
    assert blockers_to_answering(QUESTIONS, {"1": 1, "2": 0}, finished=False) == []


def test_who_has_finished_has_finished() -> None:
    assert "finished" in blockers_to_answering(QUESTIONS, {"1": 0, "2": 2}, finished=True)[0]
    assert "no questions" in blockers_to_answering([], {}, finished=False)[0]


@pytest.mark.parametrize(
    ("answers", "right", "why"),
    [
        (["a"], 0, "2 to 4"),
        (list("abcde"), 0, "2 to 4"),
        (["A", "a"], 0, "say the same"),
        (["a", "b"], 2, "which answer is right"),
    ],
)
def test_a_question_nobody_could_answer_is_refused(answers: list[str], right: int, why: str) -> None:
    assert why in " ".join(blockers_to_question(answers, right))
