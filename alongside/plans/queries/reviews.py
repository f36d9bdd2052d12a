"""Reviews of a plan."""

from django.http import Http404

from alongside.access.models import User
from alongside.plans.models import ChildAtReview, Plan, Promise, Review
from alongside.plans.queries.plans import get_plan_for
from alongside.plans.states import AskedAnswer
from alongside.referrals.models import Referral


def open_review(plan: Plan) -> Review | None:
    """The review of this plan that has begun and is not finished."""
    return Review.objects.filter(plan=plan, finished_at=None).first()


def get_review_for(worker: User, reference: str) -> tuple[Plan, Review]:
    """A plan and its open review, or 404."""
    plan = get_plan_for(worker, reference)
    open_reviews = Review.objects.filter(plan=plan, finished_at=None)
    review = open_reviews.prefetch_related("findings__promise", "children").first()
    if review is None:
        raise Http404
    return plan, review


def promises_to_review(plan: Plan) -> list[Promise]:
    """Every promise, a relative's or a service's, save those whose asked one said no or nothing."""
    return [promise for promise in plan.promises.all() if not promise.asked or _said_yes(promise)]


def _said_yes(promise: Promise) -> bool:
    replies = list(promise.replies.all())
    return bool(replies) and replies[-1].answer == AskedAnswer.YES


def children_at_last_review(referral: Referral) -> dict[int, ChildAtReview]:
    """Where each child was when the family last looked at its plan, by the child's number."""
    rows = ChildAtReview.objects.filter(review__plan__referral=referral).exclude(review__finished_at=None)
    return {row.child_id: row for row in rows.order_by("review__held_on", "review_id")}
