"""When the family's words may be changed, and what must be there before they are read back as a plan."""

from collections.abc import Sequence
from datetime import date

from alongside.conferences.states import Came, ChildComing, Coming
from alongside.foundation.day_count import months_after
from alongside.plans.models import BackUp, Plan, Promise, SupportAsked
from alongside.plans.states import OPEN_STATUSES, PlanStatus

THERE = frozenset({Came.IN_PERSON, Came.PART, Came.REMOTE})
MEANT_TO_BE_THERE = frozenset({Coming.COMES, Coming.REMOTE, ChildComing.ALL, ChildComing.PART})
SHORT = 60
READ_BACK_ALREADY = "This plan has been read back already."


def was_there(*, came: str, coming: str) -> bool:
    """Whether somebody was in the room. Until it is noted who came, whoever said they would."""
    return came in THERE if came else coming in MEANT_TO_BE_THERE


def short(words: str) -> str:
    """The beginning of somebody's words, to name a point in a sentence."""
    line = " ".join(words.split()).rstrip(".")
    return line if len(line) <= SHORT else f"{line[: SHORT - 1].rstrip()}…"


def if_words(back_up: BackUp) -> str:
    """ "If Mum is too tired", whether or not the family wrote the "if" themselves."""
    words = back_up.if_words.strip()
    return words if words.casefold().startswith("if ") else f"If {words}"


def point_words(point: Promise | BackUp | SupportAsked) -> str:
    """One point of the plan in one text: what the referrer answers, and what is kept beside the answer."""
    if isinstance(point, BackUp):
        return f"{if_words(point)}: {point.then_words}"
    if isinstance(point, Promise):
        return f"{point.who}: {point.what}" if point.who else point.what
    return f"{point.what} ({point.from_whom})" if point.from_whom else point.what


def blockers_to_changing(plan: Plan) -> list[str]:
    """Only words that nobody has been asked about yet, or that somebody asked to change, can change."""
    if plan.status in (PlanStatus.WRITING, PlanStatus.CHANGES_ASKED):
        return []
    if plan.status == PlanStatus.PRESENTED:
        return ["This plan was read back and waits for an answer. Take it back first to change it."]
    if plan.status == PlanStatus.NOT_AGREED:
        return ["This plan was not agreed. Another meeting makes another plan."]
    return ["An agreed plan never changes. A review makes the next one."]


def blockers_to_a_plan_at_the_table(statuses: Sequence[str], *, meeting: bool, called: str) -> list[str]:
    """Why no plan is begun at the kitchen table. `statuses` are those of the family's plans."""
    blockers = []
    if PlanStatus.AGREED in statuses:
        blockers.append("The family has a plan. Look at it again with them to make the next one.")
    elif OPEN_STATUSES & {PlanStatus(status) for status in statuses}:
        blockers.append("A plan of this family is being made already.")
    if meeting:
        blockers.append(f"The family is getting ready for its {called}, and makes its plan there.")
    return blockers


def to_settle(promises: Sequence[Promise]) -> list[Promise]:
    """Promises where it is not known yet who is meant."""
    return [promise for promise in promises if not promise.is_settled]


def blockers_to_reading_back(
    plan: Plan, *, promises: Sequence[Promise], support: Sequence[SupportAsked], met_on: date | None
) -> list[str]:
    """What is still missing before the family can be asked "is this your plan?"."""
    blockers = [] if plan.status == PlanStatus.WRITING else [READ_BACK_ALREADY]
    if not promises:
        blockers.append("There is no promise in this plan yet.")
    blockers += [_nobody_named(promise) for promise in to_settle(promises)]
    for asked in support:
        blockers += _undecidable(asked)
    return blockers + _about_review_and_watcher(plan, met_on)


def _about_review_and_watcher(plan: Plan, met_on: date | None) -> list[str]:
    blockers = []
    if plan.watcher_id is None and not plan.nobody_watches_yet:
        named = f"Who is “{plan.watcher_words}”, who watches over the plan?" if plan.watcher_words else ""
        blockers.append(_ended(named or "Say who watches over the plan, or that nobody does yet."))
    if plan.review_on is None:
        blockers.append("There is no day yet to look at the plan again.")
    elif met_on and plan.review_on < met_on:
        blockers.append("The day to look at the plan again is before the family met.")
    return blockers


def _nobody_named(promise: Promise) -> str:
    if promise.who_words:
        return f"It is not said yet who “{promise.who_words}” is, for “{short(promise.what)}”."
    return f"Nobody is named for “{short(promise.what)}”."


def _undecidable(asked: SupportAsked) -> list[str]:
    name = f"“{short(asked.what)}”"
    missing = {
        f"It is not said who {name} is asked from.": not asked.from_whom,
        f"It is not said who decides about {name}.": asked.decider_id is None,
        f"It is not said by when {name} is decided.": asked.decide_by_on is None,
    }
    return [sentence for sentence, is_missing in missing.items() if is_missing]


def _ended(question: str) -> str:
    return f"It is not said yet: {question[0].lower()}{question[1:-1]}." if question.endswith("?") else question


def review_window_warning(review_on: date | None, *, met_on: date, from_months: int, until_months: int) -> str:
    """A sentence when the review is earlier or later than the service usually holds one. It blocks nothing."""
    if review_on is None:
        return ""
    first, last = months_after(met_on, from_months), months_after(met_on, until_months)
    if first <= review_on <= last:
        return ""
    sooner = "sooner" if review_on < first else "later"
    return f"This is {sooner} than usual: most families look again after {from_months} to {until_months} months."
