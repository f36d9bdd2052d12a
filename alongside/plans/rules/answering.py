"""How a plan is answered: agreed unless a child would be at risk of significant harm."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from alongside.families.states import Part
from alongside.plans.models import Answer, Plan
from alongside.plans.rules.writing import short
from alongside.plans.states import PlanStatus, PointAnswer

# Who answers for the services. Never the coordinator: they decide nothing about the family.
ANSWERING_PARTS = frozenset({Part.REFERRER, Part.SOCIAL_WORKER, Part.FAMILY_HELP_LEAD, Part.TEAM_MANAGER})


@dataclass(frozen=True)
class Said:
    """What the referrer says beside one point. Agreed is where they start from."""

    answer: PointAnswer = PointAnswer.AGREED
    words: str = ""
    risk: str = ""


def blockers_to_answering(plan: Plan, *, is_referrer: bool, parts: Collection[str]) -> list[str]:
    """Why this worker cannot answer this plan now."""
    blockers = []
    if plan.status == PlanStatus.WRITING:
        blockers.append("The family’s plan has not been read back to them yet.")
    elif plan.status == PlanStatus.CHANGES_ASKED:
        blockers.append("The family is thinking about the changes that were asked for.")
    elif plan.status != PlanStatus.PRESENTED:
        blockers.append("This plan has had its answer.")
    if Part.COORDINATOR in parts:
        blockers.append("A coordinator decides nothing about the family, so the referrer answers.")
    elif not is_referrer and not ANSWERING_PARTS & set(parts):
        blockers.append("The referrer, or a worker who has taken over from them, answers the plan.")
    return blockers


def blockers_to_saying(answers: Mapping[str, Said], *, points: Mapping[str, str], kept: Collection[str]) -> list[str]:
    """What is missing from these answers. `points` are words by point; `kept` those the family keeps as they are."""
    blockers = []
    for key, words in points.items():
        said = answers.get(key)
        if said is None:
            blockers.append(f"Answer “{short(words)}”.")
        elif said.answer == PointAnswer.CHANGE and not said.words.strip():
            blockers.append(f"Say what to change about “{short(words)}”, and why.")
        elif said.answer == PointAnswer.NOT_SAFE and not said.risk.strip():
            blockers.append(f"Name the risk of significant harm in “{short(words)}”.")
        elif said.answer == PointAnswer.CHANGE and key in kept:
            blockers.append(
                f"The family keeps “{short(words)}”. Agree to it, or say that it is not safe and name the risk."
            )
    return blockers


def status_after(answers: Mapping[str, Said], *, round_number: int) -> PlanStatus:
    """All agreed: the plan is agreed. Not safe even after the family answered: it is not. Else it goes back to them."""
    given = {said.answer for said in answers.values()}
    if given <= {PointAnswer.AGREED}:
        return PlanStatus.AGREED
    if PointAnswer.NOT_SAFE in given and round_number > 1:
        return PlanStatus.NOT_AGREED
    return PlanStatus.CHANGES_ASKED


def blockers_to_presenting_again(plan: Plan, *, waiting: Sequence[Answer], still_missing: Sequence[str]) -> list[str]:
    """The family has answered each change that was asked for, and the plan is whole."""
    blockers = []
    if plan.status != PlanStatus.CHANGES_ASKED:
        blockers.append("No changes were asked for.")
    blockers += [f"The family has not said yet what they think about “{short(a.point_words)}”." for a in waiting]
    return blockers + list(still_missing)
