"""Promises about beginning a plan from paper and writing down its words."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.conferences.models import Conference
from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.factories import a_conference, coordinator_at
from alongside.families.models import StoryLine
from alongside.plans import actions
from alongside.plans.actions import CannotChangePlan, CannotStartPlan
from alongside.plans.models import Plan
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def meeting_of(plan: Plan) -> Conference:
    assert plan.conference is not None
    return plan.conference


def test_a_plan_on_paper_is_begun_by_the_coordinator_and_the_story_says_so() -> None:
    conference = a_conference(ConferenceStatus.AGREEING)

    plan = actions.start_plan(conference=conference, by=coordinator_at(conference), at=NOW)

    assert (plan.status, plan.version, plan.family) == (PlanStatus.WRITING, 1, conference.family)
    assert AuditEvent.objects.filter(event="plan.started", subject_id=plan.pk).exists()
    assert StoryLine.objects.filter(words="The family presented their plan.", family=plan.family).exists()


def test_a_meeting_has_one_plan() -> None:
    plan = factories.a_plan()

    with pytest.raises(CannotStartPlan, match="being written down already"):
        actions.start_plan(conference=meeting_of(plan), by=factories.coordinator_of(plan), at=NOW)


def test_the_referrer_does_not_write_the_familys_plan() -> None:
    plan = factories.a_plan()

    with pytest.raises(NotAllowed):
        actions.start_plan(conference=meeting_of(plan), by=factories.referrer_of(plan), at=NOW)
    with pytest.raises(NotAllowed):
        actions.change_plan(
            plan=plan, hopes="Mine", watcher=None, review_on=None, by=factories.referrer_of(plan), at=NOW
        )


def test_hopes_watcher_and_review_are_kept_as_said() -> None:
    plan = factories.a_plan(whole=False)
    day = factories.day_of(NOW) + timedelta(days=60)

    actions.change_plan(
        plan=plan,
        hopes="نريد السلام",
        watcher=factories.nana_of(plan),
        watcher_how="She rings on Sundays",
        review_on=day,
        review_where="At Nana's",
        by=factories.coordinator_of(plan),
        at=NOW,
    )

    plan = factories.again(plan)
    assert (plan.hopes, plan.watched_by, plan.review_on) == ("نريد السلام", "Nana", day)
    assert AuditEvent.objects.filter(event="plan.changed", subject_id=plan.pk).exists()


@pytest.mark.parametrize(
    ("status", "why"),
    [
        (PlanStatus.PRESENTED, "waits for an answer"),
        (PlanStatus.AGREED, "never changes"),
        (PlanStatus.NOT_AGREED, "not agreed"),
    ],
)
def test_words_that_were_read_back_or_answered_stay(status: PlanStatus, why: str) -> None:
    plan = factories.a_plan(status)

    with pytest.raises(CannotChangePlan, match=why):
        actions.change_plan(
            plan=plan, hopes="Else", watcher=None, review_on=None, by=factories.coordinator_of(plan), at=NOW
        )


def test_a_meeting_whose_plan_was_not_agreed_may_make_another() -> None:
    plan = factories.a_plan(PlanStatus.NOT_AGREED)

    another = actions.start_plan(conference=meeting_of(plan), by=factories.coordinator_of(plan), at=NOW)

    assert another.version == 2
