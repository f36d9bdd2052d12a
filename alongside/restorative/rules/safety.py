"""Looking for abuse and coercion before anybody is asked, and when care is needed. No database, no clock.

Restorative guidance asks for more care where work is sensitive or complex (Restorative Justice Council, Best Practice
Guidance for Restorative Practice, 2011, parts B, D and E: sensitive work, co-working, supervision). Which questions
show that is this service's own and to be checked by it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from alongside.restorative.states import SafeToGoOn

ANSWER_WORDS = {"yes": "Yes", "no": "No", "not_known": "Not known"}
ANSWERS = tuple(ANSWER_WORDS)
NEVER_SIMPLY_SAFE = "This is sensitive work: it needs a supervisor and a second facilitator."


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
        blockers.append(NEVER_SIMPLY_SAFE)
    if safe not in SafeToGoOn.values:
        blockers.append("Say whether it is safe to go on.")
    if not why.strip():
        blockers.append("Say why, in a few words.")
    return blockers


@dataclass(frozen=True)
class Found:
    """One thing that was found, or is not known yet, in words."""

    words: str
    answer: str


def what_was_found(answers: Mapping[str, str]) -> list[Found]:
    """Everything that was not answered with no."""
    said = [(question.words, answers.get(question.key, "not_known")) for question in QUESTIONS]
    return [Found(words, ANSWER_WORDS.get(answer, "Not known")) for words, answer in said if answer != "no"]


def blockers_to_going_on(
    *, safe: str, has_supervisor: bool, has_second: bool, supervisor_agrees: bool, not_yet: bool = False
) -> list[str]:
    """What is missing before anybody may be asked. `not_yet`: the supervisor said what must happen first."""
    if safe == SafeToGoOn.NO:
        return ["You found that this is not safe. Nobody is asked."]
    waits = ["The supervisor says: not yet."] if not_yet and not supervisor_agrees else []
    if safe == SafeToGoOn.YES:
        return waits
    blockers = []
    if not has_supervisor:
        blockers.append("Nobody supervises this yet.")
    if not has_second:
        blockers.append("There is no second facilitator yet.")
    if has_supervisor and not supervisor_agrees and not waits:
        blockers.append("The supervisor has not agreed yet.")
    return blockers + waits


def blockers_to_supervising(*, safe: str, is_newest: bool) -> list[str]:
    """Why the supervisor can say nothing to what was found: it was found not safe, or it is no longer what counts."""
    if not is_newest:
        return ["It was looked at again since. Read that first."]
    if safe == SafeToGoOn.NO:
        return ["The facilitators found that this is not safe. There is nothing to agree to."]
    return []


def blockers_to_saying_not_yet(words: str) -> list[str]:
    """What must happen first is said in words, or nobody can do it."""
    return [] if words.strip() else ["Say what must happen first."]
