"""The one thing for this worker to do next with a family. No database, no clock."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.conferences.states import ConferenceStatus
from alongside.desk.rules.journey import ON_THE_DAY
from alongside.desk.rules.standing import Standing
from alongside.plans.states import PlanStatus, ReviewOutcome
from alongside.referrals.states import ReferralStatus


@dataclass(frozen=True)
class NextStep:
    """A button: its words and the page it leads to. `posts` is true where pressing it does the thing at once."""

    words: str
    page: str
    reference: str
    posts: bool = False


def next_step(standing: Standing, *, worker: User, has_network: bool, holder_agreed: bool) -> NextStep | None:
    """What this worker would do next; nothing when it is not their turn, or no child is at the centre."""
    if standing.family.stands_alone:
        return None
    if standing.going_on:
        for ask in (_about_the_day, _about_review, _about_plan, _about_conference, _about_referral):
            if step := ask(standing, worker):
                return step
        return None
    return _before_asking(standing, worker, has_network, holder_agreed)


def _before_asking(standing: Standing, worker: User, has_network: bool, holder_agreed: bool) -> NextStep | None:
    reference = standing.family.reference
    nameless = next((one.person for one in standing.family.children if not one.person.has_a_name), None)
    may_change, may_ask = worker.may(Permission.FAMILY_CHANGE), worker.may(Permission.REFERRAL_WRITE)
    if standing.referral is not None:
        return NextStep(f"Ask for another {standing.meeting_name}", "start_referral", reference) if may_ask else None
    if nameless and may_change:
        return NextStep("Write down the children’s names", "name_children", reference)
    if not has_network and may_change:
        return NextStep("Add the people who matter", "add_family_member", reference)
    if not holder_agreed and may_ask:
        return NextStep("Ask whether they agree", "consents", reference)
    return NextStep(f"Ask for a {standing.meeting_name}", "start_referral", reference) if may_ask else None


def _about_referral(standing: Standing, worker: User) -> NextStep | None:
    referral = standing.referral
    assert referral is not None
    steps: dict[str, Callable[[], NextStep | None]] = {
        ReferralStatus.WRITING: lambda: _if(
            worker.may(Permission.REFERRAL_WRITE), "Go on with the request", "referral", referral.reference
        ),
        ReferralStatus.NOT_YET: lambda: _if(
            worker.may(Permission.REFERRAL_WRITE), "Look at the request again", "referral", referral.reference
        ),
        ReferralStatus.SENT: lambda: _if(
            worker.may(Permission.REFERRAL_DECIDE), "Answer this request", "decide_referral", referral.reference
        ),
        ReferralStatus.ACCEPTED: lambda: _if(
            standing.coordinator_id is None and worker.may(Permission.REFERRAL_ALLOCATE),
            "Choose a coordinator",
            "allocate_coordinator",
            referral.reference,
        ),
    }
    return steps.get(referral.status, lambda: None)()


def _about_the_day(standing: Standing, worker: User) -> NextStep | None:
    """While the meeting goes on and the plan needs nothing of its coordinator, the meeting does: it has an end."""
    conference, plan = standing.conference, standing.plan
    if conference is None or plan is None or conference.status not in ON_THE_DAY:
        return None
    if plan.status in (PlanStatus.WRITING, PlanStatus.CHANGES_ASKED):
        return None
    return _about_conference(standing, worker)


def _about_conference(standing: Standing, worker: User) -> NextStep | None:
    referral, conference = standing.referral, standing.conference
    mine = standing.coordinator_id == worker.pk and worker.may(Permission.CONFERENCE_PREPARE)
    if not mine or referral is None or referral.status != ReferralStatus.ACCEPTED:
        return None
    if conference is None:
        return NextStep("Begin preparing", "begin_preparing", referral.reference, posts=True)
    if conference.status == ConferenceStatus.NOT_HELD:
        return None
    if conference.status in ON_THE_DAY or _is_today(standing):
        return NextStep("Open the page for the day", "hold_conference", conference.reference)
    words = {
        ConferenceStatus.HELD: "Write down the family’s plan",
        ConferenceStatus.ADJOURNED: "Set a new day",
    }.get(ConferenceStatus(conference.status), "Go on preparing")
    return NextStep(words, "conference", conference.reference)


def _is_today(standing: Standing) -> bool:
    conference = standing.conference
    arranged = conference is not None and conference.status == ConferenceStatus.ARRANGED
    starts_at = conference.starts_at if conference and arranged else None
    return starts_at is not None and timezone.localdate(starts_at) <= standing.today


def _about_plan(standing: Standing, worker: User) -> NextStep | None:
    plan = standing.plan
    if plan is None:
        return None
    writes, answers = worker.may(Permission.PLAN_WRITE_DOWN), worker.may(Permission.PLAN_ANSWER)
    steps = {
        PlanStatus.WRITING: _if(writes, "Go on writing down the plan", "write_plan", plan.reference),
        PlanStatus.PRESENTED: _if(answers, "Answer the family’s plan", "answer_plan", plan.reference),
        PlanStatus.CHANGES_ASKED: _if(writes, "Ask the family about the changes", "plan", plan.reference),
    }
    return steps.get(PlanStatus(plan.status)) or NextStep("Read the family’s plan", "plan", plan.reference)


def _about_review(standing: Standing, worker: User) -> NextStep | None:
    plan, review, referral = standing.plan, standing.review, standing.referral
    if review and referral and review.finished_at and review.outcome == ReviewOutcome.CARRIES_ON:
        return _if(worker.may(Permission.WORK_CLOSE), "End this piece of work", "close_referral", referral.reference)
    if plan is None or plan.status != PlanStatus.AGREED or not worker.may(Permission.REVIEW_HOLD):
        return None
    if standing.review is not None and standing.review.finished_at is None:
        return NextStep("Go on with the review", "plan", plan.reference)
    if plan.review_on and plan.review_on <= standing.today:
        return NextStep("Hold the review", "begin_review", plan.reference)
    return None


def _if(is_theirs: bool, words: str, page: str, reference: str) -> NextStep | None:
    return NextStep(words, page, reference) if is_theirs else None
