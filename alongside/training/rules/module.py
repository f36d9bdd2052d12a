"""What makes a question, and which answers were right. No database, no clock."""

from collections.abc import Mapping, Sequence

from alongside.training.models import ModuleQuestion

MOST_ANSWERS = 4


def right_ones(questions: Sequence[ModuleQuestion], answers: Mapping[str, int]) -> set[int]:
    """The numbers of the questions that were answered rightly; `answers` is by question's number, as text."""
    return {one.pk for one in questions if answers.get(str(one.pk)) == one.right}


def blockers_to_answering(
    questions: Sequence[ModuleQuestion], answers: Mapping[str, int], *, finished: bool
) -> list[str]:
    """Why these answers are not looked at."""
    if finished:
        return ["You have finished this already."]
    if not questions:
        return ["There are no questions here yet."]
    if any(answers.get(str(one.pk)) not in range(len(one.answers)) for one in questions):
        return ["Choose an answer to each question."]
    return []


def blockers_to_question(answers: Sequence[str], right: int) -> list[str]:
    """Why this is no question that somebody could answer."""
    blockers = [] if 2 <= len(answers) <= MOST_ANSWERS else [f"Write 2 to {MOST_ANSWERS} answers."]
    if len({answer.casefold() for answer in answers}) < len(answers):
        blockers.append("Two answers say the same. Change one.")
    if not 0 <= right < len(answers):
        blockers.append("Choose which answer is right: one of those you wrote.")
    return blockers
