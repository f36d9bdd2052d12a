"""Writing in private time, with the device's secret; then showing the plan, or throwing it away.

That something was saved is not recorded: of private time only that it began, ended and was shown or thrown away.
"""

import json
import secrets
from dataclasses import asdict
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from alongside.access.identity import beyond_the_walls
from alongside.access.states import Sight
from alongside.audit.actions import record
from alongside.families.actions import tell
from alongside.families.models import FamilyMember
from alongside.foundation import sealing
from alongside.people.models import Person
from alongside.plans import queries, rules
from alongside.plans.actions.private_time import THE_FAMILY, CannotWriteWorkingPlan
from alongside.plans.actions.writing import new_plan
from alongside.plans.models import BackUp, Plan, Promise, SupportAsked, WorkingPlan, WorkingPlanKey
from alongside.plans.rules import Line, Together, WorkingWords
from alongside.plans.states import PlanStatus

LONGEST_REVIEW_WORDS = 300


@transaction.atomic
def write_working_plan(
    *, device: str, words: WorkingWords, turn: int, base: WorkingWords | None = None, at: datetime
) -> tuple[WorkingPlan, Together]:
    """Keep what the family wrote, together with what others of them saved since this page was opened.

    `device` is the secret of the lent device or of a phone of their own; `turn` and `base`, what its page began from.
    """
    working_plan = _open(device, at)
    if blockers := rules.blockers_to_writing(words):
        raise CannotWriteWorkingPlan(blockers)
    saved = queries.working_words_of(device, at=at) or WorkingWords()
    if base is None:
        base = saved if turn == working_plan.turn else WorkingWords()
    together = rules.written_together(base, saved, words, new_key=_new_key)
    if blockers := rules.blockers_to_writing(together.words):
        raise CannotWriteWorkingPlan([_("Two of you wrote at once. There is no room for both."), *blockers])
    if asdict(together.words) != asdict(saved):
        kept = json.dumps(asdict(together.words))
        working_plan.sealed = sealing.seal(kept, wrapped_key=bytes(working_plan.key.wrapped_key))
        working_plan.turn += 1
        working_plan.save(update_fields=["sealed", "turn"])
    return working_plan, together


def _new_key() -> str:
    return secrets.token_hex(4)


@transaction.atomic
def present_working_plan(*, device: str, turn: int | None = None, at: datetime) -> Plan:
    """The family shows its plan: the words become a plan that others can read, and the sealed ones are destroyed.

    `turn` says what they read before they pressed: where another of them wrote since, they read it first.
    """
    working_plan = _open(device, at)
    words = queries.working_words_of(device, at=at) or WorkingWords()
    if words.is_empty:
        raise CannotWriteWorkingPlan(_("There is nothing to show yet. Write something first."))
    if turn is not None and turn != working_plan.turn:
        raise CannotWriteWorkingPlan(_("Someone wrote more just now. Read it once more."))
    conference = working_plan.private_time.conference
    plan = Plan.objects.select_for_update().filter(conference=conference, status=PlanStatus.WRITING).first()
    if plan is None:
        plan = new_plan(conference, at=at)
    _write_out(plan, words)
    record("working_plan.presented", subject=working_plan, detail={"plan": plan.reference}, by=THE_FAMILY, at=at)
    with beyond_the_walls(Sight.TOLD_FROM_HOME):
        tell(
            "The family showed the plan they made in private family time.",
            family=plan.family,
            link=("plan", plan.reference, "Read the plan"),
            by=None,
            at=at,
        )
    # Last of all: from here on no device opens anything any more.
    _destroy(working_plan)
    working_plan.presented_at = at
    working_plan.save()
    return plan


@transaction.atomic
def throw_away_working_plan(*, device: str, at: datetime) -> WorkingPlan:
    """The key is deleted, so the words can never be read again. Backups hold them sealed, and never held the key."""
    working_plan = _open(device, at)
    _destroy(working_plan)
    working_plan.thrown_away_at = at
    working_plan.save()
    record("working_plan.thrown_away", subject=working_plan, by=THE_FAMILY, at=at)
    return working_plan


def _not_open() -> str:
    return _("No plan is open here. Ask your coordinator for a new link.")


def _open(device: str, at: datetime) -> WorkingPlan:
    found = queries.working_plan_of_device(device, at=at)
    if found is None:
        raise CannotWriteWorkingPlan(_not_open())
    WorkingPlan.objects.select_for_update().get(pk=found.pk)
    # Read once more now that it is ours: another page may have shown it or thrown it away meanwhile.
    found = queries.working_plan_of_device(device, at=at)
    if found is None:
        raise CannotWriteWorkingPlan(_not_open())
    return found


def _destroy(working_plan: WorkingPlan) -> None:
    WorkingPlanKey.objects.filter(working_plan=working_plan).delete()
    working_plan.sealed, working_plan.turn = None, 0
    working_plan.code_hash, working_plan.device_hash = "", ""


def _write_out(plan: Plan, words: WorkingWords) -> None:
    """Every word as they wrote it. A name becomes a person only where it is exactly one guest's name."""
    people = _who_may_be_named(plan)
    plan.hopes = f"{plan.hopes}\n\n{words.hopes}".strip() if plan.hopes else words.hopes
    if words.watcher.strip() and plan.watcher_id is None:
        plan.watcher = rules.who_is(words.watcher, people)
        plan.watcher_words = words.watcher.strip()[:200]
        plan.watcher_how = words.watcher.strip() if len(words.watcher.strip()) > 200 else ""
    review = " / ".join(part for part in (plan.review_words, words.review.strip()) if part)
    if len(review) > LONGEST_REVIEW_WORDS:  # no word is lost: it stands with what they want
        plan.hopes = f"{plan.hopes}\n\n{words.review}".strip()
    else:
        plan.review_words = review
    plan.save()
    _write_out_points(plan, words, people)


def _write_out_points(plan: Plan, words: WorkingWords, people: list[Person]) -> None:
    for number, line in enumerate(words.promises, start=plan.promises.count() + 1):
        Promise.objects.create(plan=plan, number=number, **_promise_words(line, people))
    for number, line in enumerate(words.help, start=plan.support_asked.count() + 1):
        more = f"\n({line.who})" if len(line.who) > 200 else ""
        SupportAsked.objects.create(
            plan=plan, number=number, what=line.what + more or line.who, from_whom="" if more else line.who.strip()
        )
    for number, line in enumerate(words.back_ups, start=plan.back_ups.count() + 1):
        BackUp.objects.create(plan=plan, number=number, if_words=line.what, then_words=line.who)


def _promise_words(line: Line, people: list[Person]) -> dict[str, object]:
    """The line's words in their places. What is too long for its place stands with the promise itself: none is lost."""
    too_long = [text for text in (line.who, line.when, line.checks) if len(text.strip()) > 200]
    who, when, checks = (
        text.strip() if len(text.strip()) <= 200 else "" for text in (line.who, line.when, line.checks)
    )
    return {
        "what": "\n".join([line.what, *too_long]).strip(),
        "who_words": who,
        "person": rules.who_is(who, people),
        "when": when,
        "checker": rules.who_is(checks, people),
        "checker_name": checks,
    }


def _who_may_be_named(plan: Plan) -> list[Person]:
    with beyond_the_walls(Sight.WHAT_TELLS):
        hidden = queries.not_invited(plan)
    members = FamilyMember.objects.filter(family=plan.family_id).exclude(person__in=hidden).select_related("person")
    return [member.person for member in members]
