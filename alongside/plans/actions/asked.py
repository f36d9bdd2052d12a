"""People and services who were asked say yes or no; help that was asked for is decided."""

from datetime import datetime

from django.db import transaction

from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions import tell
from alongside.families.states import Voice
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person
from alongside.plans import rules
from alongside.plans.actions.coordinating import may_for_plan
from alongside.plans.models import AskedReply, Plan, Promise, SupportAsked, SupportDecision
from alongside.plans.states import AskedAnswer, SupportDecisionKind

STANDING = rules.STANDING


class CannotNoteReply(Cannot):
    """Why a yes or no is not noted here."""


class CannotDecideSupport(Cannot):
    """Why this is not decided now, or not by this worker."""


@transaction.atomic
def note_asked_reply(
    *,
    promise: Promise,
    answer: AskedAnswer,
    words: str,
    said_by: str,
    person: Person | None = None,
    by: User,
    at: datetime,
) -> AskedReply:
    """Somebody who was asked answers: a relative through the coordinator, a worker for themselves."""
    if not may_reply(promise, by):
        raise NotAllowed(Permission.PLAN_WRITE_DOWN)
    reply = reply_to_asking(promise=promise, answer=answer, words=words, said_by=said_by, person=person, by=by, at=at)
    plan, verb = promise.plan, "said yes to" if answer == AskedAnswer.YES else "said no to"
    tell(
        f"{said_by} {verb} “{rules.short(promise.what)}”.",
        family=plan.family,
        who=said_by,
        voice=Voice.FAMILY if promise.person else Voice.SERVICE,
        link=("plan", plan.reference, "Read the plan"),
        by=by,
        at=at,
    )
    return reply


@transaction.atomic
def reply_to_asking(
    *,
    promise: Promise,
    answer: AskedAnswer,
    words: str = "",
    said_by: str,
    person: Person | None = None,
    by: User | None,
    at: datetime,
) -> AskedReply:
    """Keep what somebody who was asked says. With nobody in `by`, the relative says it themselves at home."""
    plan = Plan.objects.select_for_update().get(pk=promise.plan_id)
    if not promise.asked:
        raise CannotNoteReply("They were there when the promise was made, so there is nothing to ask.")
    if plan.status not in STANDING:
        raise CannotNoteReply("People are asked once the plan has been read back.")
    if by is None and (person is None or promise.person_id != person.pk):
        raise CannotNoteReply("Only who was asked can answer.")
    if not said_by.strip():
        raise CannotNoteReply("Say who answered.")
    reply = AskedReply.objects.create(
        promise=promise, answer=answer, words=words, said_by=said_by, person=person, noted_at=at, noted_by=by
    )
    who = person.pk if person else None
    detail = {"answer": answer.value}
    record("asked.replied", subject=reply, family_id=plan.family_id, detail=detail, by=by, person=who, at=at)
    return reply


def may_reply(promise: Promise, worker: User) -> bool:
    """The worker who is asked, or the coordinator who writes down what a relative or a service says."""
    return promise.worker_id == worker.pk or (may_for_plan(Permission.PLAN_WRITE_DOWN, promise.plan, worker))


@transaction.atomic
def decide_support(
    *, support: SupportAsked, decision: SupportDecisionKind, words: str, by: User, at: datetime
) -> SupportDecision:
    """Say yes, partly or no to help the family asked for, with a reason the family can read."""
    plan = Plan.objects.select_for_update().get(pk=support.plan_id)
    if blockers := blockers_to_deciding(support, plan, by):
        raise CannotDecideSupport(blockers)
    if not words.strip():
        raise CannotDecideSupport("Give a reason that the family can read.")
    made = SupportDecision.objects.create(support=support, decision=decision, words=words, decided_at=at, decided_by=by)
    record("support.decided", subject=made, family_id=plan.family_id, detail={"decision": decision.value}, by=by, at=at)
    tell(
        f"{decision.label} to “{rules.short(support.what)}”. {words}",
        family=plan.family,
        link=("plan", plan.reference, "Read the plan"),
        by=by,
        at=at,
    )
    return made


def blockers_to_deciding(support: SupportAsked, plan: Plan, by: User) -> list[str]:
    """Why this worker does not decide this now."""
    blockers = []
    if support.decider_id != by.pk and not by.may(Permission.SUPPORT_DECIDE):
        decider = support.decider.name if support.decider else "A social-care manager"
        blockers.append(f"{decider} decides about this.")
    if plan.status not in STANDING:
        blockers.append("Help is decided once the plan has been read back.")
    if SupportDecision.objects.filter(support=support).exists():
        blockers.append("This has been decided.")
    return blockers
