"""What is said to the whole plan once it is made: a yes from who was not there, a call to come back together."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.guards import NotAllowed, require
from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.states import Permission, Sight
from alongside.audit.actions import record
from alongside.families.actions import notify, tell
from alongside.families.queries import coordinators_of
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person
from alongside.plans import queries, rules
from alongside.plans.actions.asked import reply_to_asking
from alongside.plans.actions.coordinating import works_with
from alongside.plans.models import Plan, ReviewCall, SaidAfterwards
from alongside.plans.states import AfterwardsAnswer, AskedAnswer, CallKind

CALLED = {
    CallKind.REVIEW: "Who watches over the family’s plan asks to come back together.",
    CallKind.HELP: "Somebody asks for help with their family’s plan.",
}
TOLD = {
    AfterwardsAnswer.YES: "I read the plan. I say yes to it.",
    AfterwardsAnswer.INSTEAD: "I read the plan. I could do something else.",
}


class CannotSayAfterwards(Cannot):
    """Why this is not kept as what somebody says to the plan."""


class CannotCall(Cannot):
    """Why this call is not kept, or not answered so."""


@transaction.atomic
def say_afterwards(
    *,
    plan: Plan,
    person: Person,
    answer: AfterwardsAnswer,
    words: str = "",
    replies: Mapping[int, AskedAnswer] | None = None,
    by: User | None,
    at: datetime,
) -> SaidAfterwards:
    """Somebody who was not in the room says yes, or what they could do instead.

    `replies` answers the promises that are asked of them.
    """
    plan = _held(plan, person, by)
    if blockers := rules.blockers_to_saying_afterwards(plan, answer=answer, words=words):
        raise CannotSayAfterwards(blockers)
    said = SaidAfterwards.objects.create(plan=plan, person=person, answer=answer, words=words, noted_at=at, noted_by=by)
    detail = {"answer": answer.value}
    record(
        "plan.said_afterwards", subject=said, family_id=plan.family_id, detail=detail, by=by, person=person.pk, at=at
    )
    for promise in plan.promises.filter(pk__in=replies or {}, person=person, asked=True):
        reply_to_asking(promise=promise, answer=(replies or {})[promise.pk], said_by=person.short_name,
                        person=person, by=by, at=at)  # fmt: skip
    with beyond_the_walls(Sight.TOLD_FROM_HOME):
        link = ("plan", plan.reference, "Read the plan")
        tell(TOLD[answer], family=plan.family, spoken_by=person, link=link, by=by, at=at)
    _tell_workers("Somebody who was not at the meeting has answered the family’s plan.", plan, by, at)
    return said


@transaction.atomic
def call_for_review(
    *, plan: Plan, person: Person, kind: CallKind, why: str = "", by: User | None, at: datetime
) -> ReviewCall:
    """Who watches over the plan asks to come back together; anybody asks for help. It stands until it is answered."""
    plan = _held(plan, person, by)
    last = queries.last_call_by(plan, person, kind)
    waiting = last is not None and last.answered_at is None
    if blockers := rules.blockers_to_calling(plan, person=person.pk, kind=kind, waiting=waiting):
        raise CannotCall(blockers)
    call = ReviewCall.objects.create(plan=plan, person=person, kind=kind, why=why, noted_at=at, noted_by=by)
    detail = {"kind": kind.value}
    record("plan.called_for", subject=call, family_id=plan.family_id, detail=detail, by=by, person=person.pk, at=at)
    _tell_workers(CALLED[kind], plan, by, at)
    return call


@transaction.atomic
def answer_call(*, call: ReviewCall, words: str, meet_on: date | None = None, by: User, at: datetime) -> ReviewCall:
    """A worker answers: in words the family reads, with the day they come back together where there is one."""
    require(Permission.FAMILY_OPEN, of=by)
    if not works_with(by, call.plan.family_id):
        raise NotAllowed(Permission.REVIEW_HOLD)
    call = ReviewCall.objects.select_for_update(of=("self",)).select_related("plan__family").get(pk=call.pk)
    today = timezone.localdate(at)
    if blockers := rules.blockers_to_answering_call(call, words=words, meet_on=meet_on, today=today):
        raise CannotCall(blockers)
    call.answered_at, call.answered_by, call.answer_words, call.meet_on = at, by, words, meet_on
    call.save()
    record("plan.call_answered", subject=call, family_id=call.plan.family_id, by=by, at=at)
    return call


def _held(plan: Plan, person: Person, by: User | None) -> Plan:
    """The plan, locked. A worker writes for somebody of a family they work with; a relative for themselves."""
    if by is not None:
        require(Permission.FAMILY_OPEN, of=by)
        if not works_with(by, plan.family_id):
            raise NotAllowed(Permission.PLAN_WRITE_DOWN)
        if not plan.family.members.filter(person=person).exists():
            raise CannotSayAfterwards("Choose somebody of this family.")
    return Plan.objects.select_for_update().get(pk=plan.pk)


def _tell_workers(words: str, plan: Plan, by: User | None, at: datetime) -> None:
    told = [worker for worker in coordinators_of(plan.family) if by is None or worker.pk != by.pk]
    with beyond_the_walls(Sight.TOLD_FROM_HOME):
        notify(words, family=plan.family, workers=told, link=("plan", plan.reference), at=at)
