"""The points of a plan, and what was answered to each."""

from dataclasses import dataclass

from django.http import Http404

from alongside.plans import rules
from alongside.plans.models import Answer, BackUp, Plan, Promise, SupportAsked
from alongside.plans.states import PointAnswer

KINDS = {"promise": "promises", "back_up": "back_ups", "support": "support_asked"}


@dataclass(frozen=True)
class Point:
    """One thing in a plan that can be answered: a promise, a back-up or help asked for."""

    key: str
    words: str
    thing: Promise | BackUp | SupportAsked


def points_of(plan: Plan) -> list[Point]:
    """Every point, in the order of the page."""
    return [
        Point(f"{kind}-{thing.pk}", rules.point_words(thing), thing)
        for kind, name in KINDS.items()
        for thing in getattr(plan, name).all()
    ]


def get_point(plan: Plan, key: str) -> Point:
    """One point of this plan by its key, such as "promise-7"."""
    found = next((point for point in points_of(plan) if point.key == key), None)
    if found is None:
        raise Http404
    return found


def key_of(answer: Answer) -> str:
    """Which point an answer is about."""
    for kind in KINDS:
        if pk := getattr(answer, f"{kind}_id"):
            return f"{kind}-{pk}"
    return ""


def answers_of_round(plan: Plan, number: int | None = None) -> dict[str, Answer]:
    """The answers of one round (the present one, if none is said) by point."""
    wanted = plan.round if number is None else number
    return {key_of(answer): answer for answer in plan.answers.all() if answer.round == wanted}


def waiting_for_words(plan: Plan) -> list[Answer]:
    """Answers of this round that the family has not said anything to yet."""
    return [
        answer
        for answer in plan.answers.all()
        if answer.round == plan.round and answer.answer != PointAnswer.AGREED and not hasattr(answer, "reply")
    ]


def kept_points(plan: Plan) -> set[str]:
    """Points that were asked to change in the round before, and that the family keeps as they are."""
    before = answers_of_round(plan, plan.round - 1)
    now = {point.key: point.words for point in points_of(plan)}
    return {
        key
        for key, answer in before.items()
        if answer.answer != PointAnswer.AGREED and now.get(key) == answer.point_words
    }
