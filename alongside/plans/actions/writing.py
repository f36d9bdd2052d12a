"""Beginning a plan from paper, and its words: hopes, who watches over it, when it is looked at again."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from alongside.access.guards import NotAllowed, require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.conferences.models import Conference
from alongside.families.actions import tell
from alongside.families.models import Family
from alongside.foundation.blockers import Cannot
from alongside.foundation.references import new_reference
from alongside.people.models import Person
from alongside.plans import rules
from alongside.plans.actions.coordinating import require_for_family, require_for_plan, works_with
from alongside.plans.models import Plan
from alongside.plans.states import PlanStatus
from alongside.referrals.models import Referral
from alongside.referrals.states import ReferralStatus


class CannotStartPlan(Cannot):
    """Why no plan is begun."""


class CannotChangePlan(Cannot):
    """Why the plan's words stay as they are."""


@transaction.atomic
def start_plan(*, conference: Conference, by: User, at: datetime) -> Plan:
    """The family presents a plan written on paper: begin writing down what they present, and only that."""
    require_for_family(Permission.PLAN_WRITE_DOWN, conference.family_id, of=by)
    conference = Conference.objects.select_for_update().get(pk=conference.pk)
    plans = Plan.objects.filter(conference=conference)
    if plans.filter(status=PlanStatus.WRITING).exists():
        raise CannotStartPlan("The plan of this meeting is being written down already.")
    if plans.exclude(status=PlanStatus.NOT_AGREED).exists():
        raise CannotStartPlan("This meeting has a plan already.")
    plan = new_plan(conference, at=at)
    record("plan.started", subject=plan, by=by, at=at)
    tell("The family presented their plan.", family=plan.family, link=_link(plan), by=by, at=at)
    return plan


@transaction.atomic
def begin_kitchen_table_plan(*, family: Family, by: User, at: datetime) -> Plan:
    """A worker and a family sit down together and make a plan, with no meeting of its own. One at a time."""
    require(Permission.PLAN_AT_THE_TABLE, of=by)
    if not works_with(by, family.pk):
        raise NotAllowed(Permission.PLAN_AT_THE_TABLE)
    family = Family.objects.select_for_update(of=("self",)).select_related("service").get(pk=family.pk)
    if blockers := blockers_to_a_plan_at_the_table(family):
        raise CannotStartPlan(blockers)
    newest = Plan.objects.filter(family=family).order_by("-version").first()
    plan = Plan.objects.create(
        reference=new_reference("P"), family=family, version=newest.version + 1 if newest else 1, began_at=at
    )
    record("plan.began_at_the_table", subject=plan, by=by, at=at)
    return plan


def blockers_to_a_plan_at_the_table(family: Family) -> list[str]:
    """Why no plan is begun at the table now: the family has one, or a meeting is to make it."""
    statuses = Plan.objects.filter(family=family).values_list("status", flat=True)
    meeting = Referral.objects.filter(family=family, status=ReferralStatus.ACCEPTED).exists()
    return rules.blockers_to_a_plan_at_the_table(list(statuses), meeting=meeting, called=family.service.meeting_name)


def new_plan(conference: Conference, *, at: datetime) -> Plan:
    """An empty plan of this meeting, the next version of the family's plans."""
    newest = Plan.objects.filter(family=conference.family_id).order_by("-version").first()
    return Plan.objects.create(
        reference=new_reference("P"),
        family_id=conference.family_id,
        referral_id=conference.referral_id,
        conference=conference,
        version=newest.version + 1 if newest else 1,
        began_at=at,
    )


@transaction.atomic
def change_plan(
    *,
    plan: Plan,
    hopes: str,
    watcher: Person | None,
    watcher_how: str = "",
    nobody_watches_yet: bool = False,
    review_on: date | None,
    review_where: str = "",
    by: User,
    at: datetime,
) -> Plan:
    """Write down what the family wants, who watches over the plan and when they look at it again."""
    plan = open_for_words(plan, by)
    plan.hopes, plan.watcher, plan.watcher_how = hopes, watcher, watcher_how
    plan.nobody_watches_yet = nobody_watches_yet and watcher is None
    if watcher is not None and rules.who_is(plan.watcher_words, [watcher]) is None:
        plan.watcher_words = ""
    plan.review_on, plan.review_where = review_on, review_where
    plan.save()
    record("plan.changed", subject=plan, by=by, at=at)
    return plan


def open_for_words(plan: Plan, by: User) -> Plan:
    """The plan, locked, if its words may still be changed by this worker."""
    require_for_plan(Permission.PLAN_WRITE_DOWN, plan, of=by)
    plan = Plan.objects.select_for_update().get(pk=plan.pk)
    if blockers := rules.blockers_to_changing(plan):
        raise CannotChangePlan(blockers)
    return plan


def _link(plan: Plan) -> tuple[str, str, str]:
    return ("plan", plan.reference, "Read the plan")


def changes_of(thing: Any, changes: dict[str, Any]) -> None:
    """Set these fields and save."""
    for name, value in changes.items():
        setattr(thing, name, value)
    thing.save()
