"""Looking for abuse and coercion before anybody is asked, and when care is needed. No database, no clock.

Restorative guidance asks for more care where work is sensitive or complex (Restorative Justice Council, Best Practice
Guidance for Restorative Practice, 2011, parts B, D and E: sensitive work, co-working, supervision). Which questions
show that is this service's own and to be checked by it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from alongside.restorative.states import SafeToGoOn

ANSWERS = ("yes", "no", "not_known")


@dataclass(frozen=True)
class Question:
    """One thing to look for. Answered with anything but no, the work is sensitive."""

    key: str
    words: str


QUESTIONS = (
    Question("abuse", "Has one of them hurt, controlled or frightened another, at any time?"),
    Question("afraid", "Is anybody afraid of another, or afraid to say no to this?"),
    Question("order", "Is there a court order, bail condition or police matter between them?"),
    Question("sexual", "Was there sexual harm?"),
    Question("hate", "Was it because of who somebody is (hate or discrimination)?"),
    Question("power", "Does one of them depend on another for money, home, care or papers?"),
    Question("child", "Is one of them a child, or could a child be harmed by it?"),
    Question("not_well", "Is anybody in crisis, or not well enough to choose freely?"),
)


def is_sensitive(answers: Mapping[str, str]) -> bool:
    """Whether anything was found, or is not known yet."""
    return any(answers.get(question.key, "not_known") != "no" for question in QUESTIONS)


def blockers_to_looking(answers: Mapping[str, str], *, safe: str, why: str) -> list[str]:
    """Every question has an answer, the reason is said, and what is sensitive is never simply safe."""
    blockers = []
    if any(answers.get(question.key) not in ANSWERS for question in QUESTIONS):
        blockers.append("Answer every question. Where you do not know, say so.")
    elif safe == SafeToGoOn.YES and is_sensitive(answers):
        blockers.append("This is sensitive work: it needs a supervisor and a second facilitator.")
    if safe not in SafeToGoOn.values:
        blockers.append("Say whether it is safe to go on.")
    if not why.strip():
        blockers.append("Say why, in a few words.")
    return blockers


def blockers_to_going_on(*, safe: str, has_supervisor: bool, has_second: bool, supervisor_agrees: bool) -> list[str]:
    """What is missing before anybody may be asked."""
    if safe == SafeToGoOn.NO:
        return ["You found that this is not safe. Nobody is asked."]
    if safe == SafeToGoOn.YES:
        return []
    blockers = []
    if not has_supervisor:
        blockers.append("Nobody supervises this yet.")
    if not has_second:
        blockers.append("There is no second facilitator yet.")
    if has_supervisor and not supervisor_agrees:
        blockers.append("The supervisor has not agreed yet.")
    return blockers
