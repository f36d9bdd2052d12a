"""Promises about reviews: services held to the same words as the family, and every child thought of."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.families.states import Status
from alongside.plans import actions, queries
from alongside.plans.actions import CannotReview
from alongside.plans.models import Plan
from alongside.plans.states import AskedAnswer, CameTo, PlanStatus, ReviewOutcome
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db
NOW = timezone.now()
LATER = factories.day_of(NOW) + timedelta(days=90)


@pytest.fixture
def plan() -> Plan:
    """An agreed plan in which the service has said yes."""
    plan = factories.a_plan(PlanStatus.AGREED)
    actions.note_asked_reply(
        promise=next(p for p in plan.promises.all() if p.by_service),
        answer=AskedAnswer.YES,
        words="",
        said_by="Pat",
        by=factories.coordinator_of(plan),
        at=NOW,
    )
    return factories.again(plan)


def test_every_promise_has_come_to_something_the_services_too(plan: Plan) -> None:
    review = factories.a_review(plan, said=False)

    with pytest.raises(CannotReview) as refusal:
        actions.finish_review(
            review=review, outcome=ReviewOutcome.CARRIES_ON, by=factories.coordinator_of(plan), at=NOW
        )

    assert "Say what “Finds out about the bus pass” came to." in refusal.value.reasons
    assert "Say where Ayo lives, and where they stand with the council." in refusal.value.reasons
    assert len(refusal.value.reasons) == 5


def test_a_review_makes_the_next_version_with_what_goes_on(plan: Plan) -> None:
    review = factories.a_review(plan)
    pass_, bedtime = (plan.promises.get(what__contains=words) for words in ("bus pass", "bed when"))
    by = factories.coordinator_of(plan)
    actions.note_finding(review=review, promise=pass_, came_to=CameTo.NOT_YET, said_by="Ruth", by=by, at=NOW)
    actions.note_finding(review=review, promise=bedtime, came_to=CameTo.NO_LONGER_NEEDED, said_by="Ruth", by=by, at=NOW)

    made = actions.finish_review(review=review, outcome=ReviewOutcome.NEXT_VERSION, review_on=LATER, by=by, at=NOW)

    assert made is not None
    assert (made.version, made.status, made.previous, made.review_on) == (2, PlanStatus.WRITING, plan, LATER)
    assert [p.what for p in made.promises.all()] == [
        "Takes Ayo to school every morning",
        "Finds out about the bus pass",
    ]
    assert made.hopes == plan.hopes
    assert queries.current_plan(plan.family) == plan, "the agreed one stands until the next is agreed"
    assert AuditEvent.objects.filter(event="review.finished", family_id=plan.family_id).exists()


def test_the_family_chooses_what_goes_on(plan: Plan) -> None:
    review = factories.a_review(plan)
    bedtime = plan.promises.get(what__contains="bed when")

    made = actions.finish_review(
        review=review,
        outcome=ReviewOutcome.NEXT_VERSION,
        review_on=LATER,
        goes_on=[bedtime.pk],
        by=factories.coordinator_of(plan),
        at=NOW,
    )

    assert [p.what for p in made.promises.all()] == [bedtime.what]  # type: ignore[union-attr]


def test_the_family_may_carry_it_on_without_us(plan: Plan) -> None:
    assert plan.referral is not None
    assert queries.unfinished_work(plan.referral) == ["The plan has not been reviewed yet."]

    made = actions.finish_review(
        review=factories.a_review(plan),
        outcome=ReviewOutcome.CARRIES_ON,
        by=factories.coordinator_of(plan),
        at=NOW,
    )

    assert made is None
    assert factories.again(plan).status == PlanStatus.AGREED
    assert queries.unfinished_work(plan.referral) == []


@pytest.mark.parametrize(
    ("review_on", "why"),
    [(None, "when the family looks at the plan again"), (factories.day_of(NOW), "after this one")],
)
def test_the_next_version_has_a_day_of_its_own(plan: Plan, review_on: object, why: str) -> None:
    with pytest.raises(CannotReview, match=why):
        actions.finish_review(
            review=factories.a_review(plan),
            outcome=ReviewOutcome.NEXT_VERSION,
            review_on=review_on,  # type: ignore[arg-type]
            by=factories.coordinator_of(plan),
            at=NOW,
        )


@pytest.mark.parametrize(("days", "why"), [(1, "on the day or after it"), (-1, "before the plan was agreed")])
def test_a_review_is_on_a_day_that_has_come_and_not_before_the_plan(plan: Plan, days: int, why: str) -> None:
    with pytest.raises(CannotReview, match=why):
        actions.begin_review(
            plan=plan,
            held_on=factories.day_of(NOW) + timedelta(days=days),
            by=factories.coordinator_of(plan),
            at=NOW,
        )


def test_only_an_agreed_plan_is_reviewed() -> None:
    with pytest.raises(CannotReview, match="Only an agreed plan"):
        factories.a_review(factories.a_plan(PlanStatus.PRESENTED))


def test_one_review_at_a_time(plan: Plan) -> None:
    factories.a_review(plan, said=False)

    with pytest.raises(CannotReview, match="begun already"):
        factories.a_review(plan, said=False)


def test_a_finished_review_stays_as_it_was_said(plan: Plan) -> None:
    review = factories.a_review(plan)
    by = factories.coordinator_of(plan)
    actions.finish_review(review=review, outcome=ReviewOutcome.CARRIES_ON, by=by, at=NOW)

    with pytest.raises(CannotReview, match="is finished"):
        factories.say_everything(review)
    with pytest.raises(CannotReview, match="is finished"):
        actions.finish_review(review=review, outcome=ReviewOutcome.CARRIES_ON, by=by, at=NOW)


def test_who_says_so_is_always_said(plan: Plan) -> None:
    review = factories.a_review(plan, said=False)
    by = factories.coordinator_of(plan)

    with pytest.raises(CannotReview, match="Say who says so"):
        actions.note_finding(
            review=review, promise=plan.promises.all()[0], came_to=CameTo.KEPT, said_by=" ", by=by, at=NOW
        )
    with pytest.raises(CannotReview, match="Say who Ayo lives with"):
        actions.note_child_at_review(
            review=review,
            child=plan.family.children[0].person,
            lives_with="",
            status=Status.NONE,
            by=by,
            at=NOW,
        )


def test_who_was_asked_and_said_nothing_has_made_no_promise() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    review = factories.a_review(plan, said=False)
    asked = next(p for p in plan.promises.all() if p.asked)

    with pytest.raises(CannotReview, match="has not said yes"):
        actions.note_finding(
            review=review,
            promise=asked,
            came_to=CameTo.KEPT,
            said_by="Ruth",
            by=factories.coordinator_of(plan),
            at=NOW,
        )


def test_the_referrer_does_not_hold_the_review(plan: Plan) -> None:
    with pytest.raises(NotAllowed):
        actions.begin_review(plan=plan, held_on=factories.day_of(NOW), by=factories.referrer_of(plan), at=NOW)
