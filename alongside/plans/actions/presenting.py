"""Reading the plan back to the family, and presenting it to be answered."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions import involve, tell
from alongside.families.queries import involved_in
from alongside.families.states import Part, Voice
from alongside.foundation.blockers import Cannot
from alongside.plans import queries, rules
from alongside.plans.actions.answering import replace_the_one_before
from alongside.plans.actions.coordinating import require_for_plan
from alongside.plans.models import Plan
from alongside.plans.states import PlanStatus


class CannotReadBack(Cannot):
    """What is still missing, or why the plan is not read back now."""


@transaction.atomic
def read_back(*, plan: Plan, by: User, at: datetime) -> Plan:
    """The whole plan is read back to the family and they say yes: now it can be answered.

    Whoever was not in the room is asked from now on. Who decides on help can open the family to do so.
    """
    plan = _lock(plan, by)
    if plan.is_at_the_table:
        raise CannotReadBack("This plan is agreed at the table, with nobody else to answer it.")
    if blockers := blockers_to_reading_back(plan):
        raise CannotReadBack(blockers)
    _mark_who_is_asked(plan)
    _let_deciders_in(plan, by, at)
    plan.status, plan.read_back_at = PlanStatus.PRESENTED, at
    plan.save()
    record("plan.read_back", subject=plan, by=by, at=at)
    _tell_from_the_family("The plan was read back, and the family said yes, this is our plan.", plan, by, at)
    return plan


@transaction.atomic
def agree_at_the_table(*, plan: Plan, by: User, at: datetime) -> Plan:
    """A kitchen-table plan: read back, the family says yes, and the worker who sits with them agrees it there."""
    plan = _lock(plan, by)
    if blockers := blockers_to_agreeing_at_the_table(plan):
        raise CannotReadBack(blockers)
    _let_deciders_in(plan, by, at)
    plan.status, plan.read_back_at, plan.agreed_at, plan.agreed_by = PlanStatus.AGREED, at, at, by
    plan.save()
    replace_the_one_before(plan, by, at)
    record("plan.agreed_at_the_table", subject=plan, by=by, at=at)
    _tell_from_the_family("We made our plan at the kitchen table, and agreed it there.", plan, by, at)
    return plan


def blockers_to_agreeing_at_the_table(plan: Plan) -> list[str]:
    """Why it is not agreed here and now."""
    if not plan.is_at_the_table:
        return ["The plan of a meeting is answered by the services."]
    return blockers_to_reading_back(plan)


@transaction.atomic
def present_again(*, plan: Plan, by: User, at: datetime) -> Plan:
    """The family has said what they think about each change: the plan goes back to be answered once more."""
    plan = _lock(plan, by)
    if blockers := blockers_to_presenting_again(plan):
        raise CannotReadBack(blockers)
    _mark_who_is_asked(plan)
    _let_deciders_in(plan, by, at)
    plan.status, plan.read_back_at = PlanStatus.PRESENTED, at
    plan.round += 1
    plan.save()
    record("plan.presented_again", subject=plan, detail={"round": plan.round}, by=by, at=at)
    words = "The family presented their plan again, with what they say to the changes."
    _tell_from_the_family(words, plan, by, at)
    return plan


@transaction.atomic
def take_back(*, plan: Plan, by: User, at: datetime) -> Plan:
    """The family wants to change something before anybody answers."""
    plan = _lock(plan, by)
    if plan.status != PlanStatus.PRESENTED or plan.round > 1:
        raise CannotReadBack("Only a plan that waits for its first answer can be taken back.")
    plan.status, plan.read_back_at = PlanStatus.WRITING, None
    plan.save()
    record("plan.taken_back", subject=plan, by=by, at=at)
    return plan


def blockers_to_reading_back(plan: Plan) -> list[str]:
    """What is still missing, from the plan as it is saved."""
    return rules.blockers_to_reading_back(
        plan,
        promises=list(plan.promises.select_related("person", "worker")),
        support=list(plan.support_asked.all()),
        met_on=queries.met_on(plan),
    )


def blockers_to_presenting_again(plan: Plan) -> list[str]:
    """What the family has not said yet, and what is missing from the plan as it is saved."""
    missing = [reason for reason in blockers_to_reading_back(plan) if reason != rules.READ_BACK_ALREADY]
    return rules.blockers_to_presenting_again(plan, waiting=queries.waiting_for_words(plan), still_missing=missing)


def _tell_from_the_family(words: str, plan: Plan, by: User, at: datetime) -> None:
    link = ("plan", plan.reference, "Read the plan")
    tell(words, family=plan.family, who="The family", voice=Voice.FAMILY, link=link, by=by, at=at)


def _lock(plan: Plan, by: User) -> Plan:
    require_for_plan(Permission.PLAN_WRITE_DOWN, plan, of=by)
    return Plan.objects.select_for_update().get(pk=plan.pk)


def _mark_who_is_asked(plan: Plan) -> None:
    """At a meeting, whoever was not in the room is asked. A plan made at a review was asked about as it was written."""
    if plan.previous_id is not None or plan.conference is None:
        return
    room = queries.in_the_room(plan.conference)
    for promise in plan.promises.all():
        promise.asked = queries.is_asked(promise, room)
        promise.save(update_fields=["asked"])


def _let_deciders_in(plan: Plan, by: User, at: datetime) -> None:
    day = timezone.localdate(at)
    for support in plan.support_asked.select_related("decider"):
        decider = support.decider
        if decider and not involved_in(decider, on=day).filter(family=plan.family_id).exists():
            involve(family=plan.family, worker=decider, part=Part.SOCIAL_CARE_MANAGER, from_on=day, by=by, at=at)
