"""What waits for a worker about plans, and what is unfinished before work can be closed."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Prefetch, Q

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.families.models import FamilyMember
from alongside.families.queries import Waiting, families_visible_to, involved_in
from alongside.families.states import Part
from alongside.plans import rules
from alongside.plans.models import Plan, Review, SupportAsked
from alongside.plans.queries.copies import copies_due_on
from alongside.plans.rules.answering import ANSWERING_PARTS
from alongside.plans.states import OPEN_STATUSES, CallKind, PlanStatus, ReviewOutcome
from alongside.referrals.models import Referral
from alongside.referrals.states import ReferralStatus

CALLED = {
    CallKind.REVIEW: "Answer who watches over the plan: they ask to come back together.",
    CallKind.HELP: "Answer somebody who asks for help with the plan.",
}


def waiting_for(worker: User, *, today: date) -> list[Waiting]:
    """Everything about plans that waits for this worker, in a number of queries that does not grow."""
    parts: dict[int, set[str]] = {}
    for involvement in involved_in(worker, on=today):
        parts.setdefault(involvement.family_id, set()).add(involvement.part)
    found: list[Waiting] = []
    for plan in _plans_in(list(parts), worker):
        mine = parts.get(plan.family_id, set())
        if Part.COORDINATOR in mine:
            found += _for_the_coordinator(plan, today)
        elif ANSWERING_PARTS & mine:
            found += _for_the_referrer(plan)
        found += _for_who_is_asked(plan, worker)
    return found + _to_decide(worker, today) + _to_close(worker)


def _plans_in(families: list[int], worker: User) -> list[Plan]:
    carried_on = Review.objects.filter(plan=OuterRef("pk"), outcome=ReviewOutcome.CARRIES_ON)
    live = Q(status__in=[status.value for status in OPEN_STATUSES])
    visible = families_visible_to(worker).filter(pk__in=families)
    plans = Plan.objects.filter(live, family__in=visible.values("pk")).annotate(done=Exists(carried_on))
    members = FamilyMember.objects.select_related("person")
    return list(
        plans.select_related("family__service").prefetch_related(
            Prefetch("family__members", queryset=members), "promises__replies", "copies", "reviews", "calls"
        )
    )


def _for_the_coordinator(plan: Plan, today: date) -> Iterator[Waiting]:
    if plan.status == PlanStatus.WRITING:
        yield _waiting(plan, "Finish writing down the family’s plan and read it back.", "write_plan")
    elif plan.status == PlanStatus.CHANGES_ASKED:
        yield _waiting(plan, "Ask the family about the changes the services want.", "plan")
    elif plan.status == PlanStatus.AGREED:
        yield from _after_agreeing(plan, today)
    for call in plan.calls.all():
        if call.answered_at is None:
            yield _waiting(plan, CALLED[CallKind(call.kind)], "plan")


def _after_agreeing(plan: Plan, today: date) -> Iterator[Waiting]:
    if not any(copy.given_on and copy.made_by_id for copy in plan.copies.all()) and plan.agreed_at:
        due = copies_due_on(plan)
        yield _waiting(plan, "Give everyone their copy of the plan.", "plan_copies", due, today)
    for promise in plan.promises.all():
        if promise.asked and not promise.replies.all():
            name = promise.who or promise.service_name
            yield _waiting(plan, f"Ask {name} whether they will do what the plan asks.", "plan")
    if plan.review_on and not getattr(plan, "done", False):
        words = "Finish the review." if _review_is_open(plan) else "Look at the plan again with the family."
        if _review_is_open(plan) or plan.review_on <= today + timedelta(days=14):
            yield _waiting(plan, words, "review" if _review_is_open(plan) else "begin_review", plan.review_on, today)


def _review_is_open(plan: Plan) -> bool:
    return any(review.finished_at is None for review in plan.reviews.all())


def _for_the_referrer(plan: Plan) -> Iterator[Waiting]:
    if plan.status == PlanStatus.PRESENTED:
        yield _waiting(plan, "Answer the family’s plan.", "answer_plan")


def _for_who_is_asked(plan: Plan, worker: User) -> Iterator[Waiting]:
    if plan.status in (PlanStatus.PRESENTED, PlanStatus.AGREED):
        for promise in plan.promises.all():
            if promise.asked and promise.worker_id == worker.pk and not promise.replies.all():
                yield _waiting(plan, "Say whether you will do what the family asks of you.", "plan")


def _to_decide(worker: User, today: date) -> list[Waiting]:
    open_plans = [PlanStatus.PRESENTED.value, PlanStatus.CHANGES_ASKED.value, PlanStatus.AGREED.value]
    mine = Q(decider=worker)
    members = FamilyMember.objects.select_related("person")
    asked = (
        SupportAsked.objects.filter(mine, decision=None, plan__status__in=open_plans)
        .filter(plan__family__in=families_visible_to(worker).values("pk"))
        .select_related("plan__family__service")
        .prefetch_related(Prefetch("plan__family__members", queryset=members))
    )
    return [_waiting(s.plan, f"Decide on “{rules.short(s.what)}”.", "plan", s.decide_by_on, today) for s in asked]


def _to_close(worker: User) -> list[Waiting]:
    """Work whose plan the family carries on by itself waits for its end."""
    if not worker.may(Permission.WORK_CLOSE):
        return []
    carried_on = (
        Review.objects.filter(outcome=ReviewOutcome.CARRIES_ON, plan__referral__status=ReferralStatus.ACCEPTED)
        .filter(plan__family__in=families_visible_to(worker).values("pk"))
        .exclude(finished_at=None)
        .select_related("plan__family__service", "plan__referral")
        .prefetch_related(Prefetch("plan__family__members", queryset=FamilyMember.objects.select_related("person")))
    )
    words = "End this piece of work: the family carries its plan on."
    return [_waiting(review.plan, words, "close_referral") for review in carried_on]


def _waiting(plan: Plan, words: str, page: str, due: date | None = None, today: date | None = None) -> Waiting:
    return Waiting(
        words=words,
        family_name=plan.family.name,
        family_reference=plan.family.reference,
        link_to=page,
        link_reference=plan.referral.reference if page == "close_referral" and plan.referral else plan.reference,
        due_on=due,
        late=bool(due and today and due < today),
    )


def unfinished_work(referral: Referral) -> list[str]:
    """What about the plan is unfinished, each in a sentence, before this piece of work can be closed."""
    plans = list(Plan.objects.filter(referral=referral).order_by("version", "pk").prefetch_related("reviews"))
    if not plans:
        return []
    newest = plans[-1]
    unfinished = {
        PlanStatus.WRITING: "The family’s plan is still being written down.",
        PlanStatus.PRESENTED: "The family’s plan waits for an answer.",
        PlanStatus.CHANGES_ASKED: "The family is thinking about changes to their plan.",
    }.get(PlanStatus(newest.status))
    reasons = [unfinished] if unfinished else []
    if newest.status == PlanStatus.AGREED:
        finished = [r for plan in plans for r in plan.reviews.all() if r.finished_at]
        if any(review.finished_at is None for review in newest.reviews.all()):
            reasons.append("A review of the plan has begun and is not finished.")
        elif not finished:
            reasons.append("The plan has not been reviewed yet.")
    return reasons
