"""Which plan, and the whole of it."""

from datetime import date

from django.db.models import Prefetch, QuerySet
from django.http import Http404
from django.utils import timezone

from alongside.access.models import User
from alongside.conferences.models import Conference
from alongside.families.models import Family, FamilyMember
from alongside.families.queries import families_visible_to
from alongside.plans.models import Answer, Plan, Promise, SupportAsked
from alongside.plans.states import PlanStatus


def whole_plans(plans: QuerySet[Plan]) -> QuerySet[Plan]:
    """These plans with every point, answer and reply, in a number of queries that does not grow."""
    promises = Promise.objects.select_related("person", "worker", "checker").prefetch_related("replies")
    support = SupportAsked.objects.select_related("decider", "decision__decided_by")
    answers = Answer.objects.select_related("answered_by", "reply__spoken_by")
    members = FamilyMember.objects.select_related("person")
    return plans.select_related(
        "family__service", "referral__referrer", "conference", "watcher", "agreed_by", "previous"
    ).prefetch_related(
        Prefetch("promises", queryset=promises),
        "back_ups",
        Prefetch("support_asked", queryset=support),
        Prefetch("answers", queryset=answers),
        Prefetch("family__members", queryset=members),
    )


def plans_visible_to(worker: User) -> QuerySet[Plan]:
    """The plans of every family this worker may know of."""
    return Plan.objects.filter(family__in=families_visible_to(worker).values("pk"))


def get_plan_for(worker: User, reference: str) -> Plan:
    """404, never 403: a worker must not learn that a hidden plan exists."""
    plan = whole_plans(plans_visible_to(worker)).filter(reference=reference).first()
    if plan is None:
        raise Http404
    return plan


def current_plan(family: Family) -> Plan | None:
    """The plan the family lives by: the agreed one, or else the newest."""
    plans = Plan.objects.filter(family=family).order_by("-version", "-pk")
    return plans.filter(status=PlanStatus.AGREED).first() or plans.first()


def plan_of_conference(conference: Conference) -> Plan | None:
    """The plan this meeting made."""
    return Plan.objects.filter(conference=conference, previous=None).order_by("-pk").first()


def versions_of(plan: Plan) -> list[Plan]:
    """Every plan of this family, newest first."""
    return list(Plan.objects.filter(family=plan.family_id).order_by("-version", "-pk"))


def met_on(plan: Plan) -> date | None:
    """The day the family met to make this version."""
    if plan.previous_id is not None:
        review = plan.previous.reviews.exclude(finished_at=None).last() if plan.previous else None
        return review.held_on if review else None
    if plan.conference is None:
        return None
    moment = plan.conference.starts_at or plan.conference.held_at
    return timezone.localdate(moment) if moment else None


def plan_at_the_table(family: Family) -> Plan | None:
    """The newest plan this family made at the kitchen table, if there is one."""
    return Plan.objects.filter(family=family, conference=None).order_by("-version", "-pk").first()
