"""The family's plan, as everyone who works with them reads it."""

from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.families.queries import disputes_of
from alongside.plans import actions, queries
from alongside.plans.actions.coordinating import may_for_plan
from alongside.plans.models import Plan
from alongside.plans.queries.holding import who_does_not_read
from alongside.plans.states import PlanStatus
from alongside.plans.views import open_plan


@needs(Permission.FAMILY_OPEN)
def plan(request: WorkerRequest, reference: str) -> HttpResponse:
    """The whole plan, with what was said to each point beside it."""
    now = timezone.now()
    found = open_plan(request, reference, page="plan", now=now)
    shown = {
        "plan": found,
        "title_words": queries.copy_title(found.family),
        "answers": queries.answers_of_round(found, found.round if _answered(found) else found.round - 1),
        "waiting": queries.waiting_for_words(found),
        "met_on": queries.met_on(found),
        "versions": queries.versions_of(found),
        "copies_given": any(copy.given_on for copy in queries.copies_of(found)),
        "not_for": who_does_not_read(found),
        "open_review": queries.open_review(found),
        "today": timezone.localdate(now),
        "goes": queries.how_promises_go(found, on=timezone.localdate(now)),
        "away": queries.away_from(found, worker=request.user),
        "calls": queries.calls_of(found),
        "disputes": disputes_of(found.family),
        **_what_i_may_do(found, request.user, now),
    }
    return render(request, "plans/plan.html", shown)


def _answered(found: Plan) -> bool:
    return any(answer.round == found.round for answer in found.answers.all())


def _what_i_may_do(found: Plan, worker: User, now: datetime) -> dict[str, object]:
    open_support = [s for s in found.support_asked.all() if not hasattr(s, "decision")]
    standing = found.status in (PlanStatus.PRESENTED, PlanStatus.CHANGES_ASKED, PlanStatus.AGREED)
    return {
        "may_write": may_for_plan(Permission.PLAN_WRITE_DOWN, found, worker),
        "may_mark": actions.may_mark_for(found, worker),
        "may_answer": found.status == PlanStatus.PRESENTED
        and worker.may(Permission.PLAN_ANSWER)
        and not actions.blockers_to_answering(found, by=worker, at=now),
        "may_review": may_for_plan(Permission.REVIEW_HOLD, found, worker) and found.status == PlanStatus.AGREED,
        "may_reply_to": {p.pk for p in found.promises.all() if standing and p.asked and actions.may_reply(p, worker)},
        "may_decide": {
            s.pk
            for s in open_support
            if standing and (s.decider_id == worker.pk or worker.may(Permission.SUPPORT_DECIDE))
        },
    }
