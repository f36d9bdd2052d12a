"""Looking at the plan again together: what each promise came to, how each child is, and what happens now."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions import tell
from alongside.families.states import Status
from alongside.foundation.blockers import Cannot
from alongside.foundation.references import new_reference
from alongside.people.models import Person
from alongside.plans import queries, rules
from alongside.plans.actions.coordinating import require_for_plan
from alongside.plans.actions.readers import HOPES, carry_over
from alongside.plans.models import BackUp, ChildAtReview, Finding, Plan, Promise, Review
from alongside.plans.states import AskedAnswer, CameTo, ReviewOutcome


class CannotReview(Cannot):
    """Why the review does not begin, go on or end."""


@transaction.atomic
def begin_review(*, plan: Plan, held_on: date, who_came: str = "", by: User, at: datetime) -> Review:
    """The same people come together again and look at the plan."""
    require_for_plan(Permission.REVIEW_HOLD, plan, of=by)
    plan = Plan.objects.select_for_update().get(pk=plan.pk)
    agreed_on = timezone.localdate(plan.agreed_at) if plan.agreed_at else None
    blockers = rules.blockers_to_beginning_a_review(
        plan, held_on=held_on, agreed_on=agreed_on, today=timezone.localdate(at)
    )
    if queries.open_review(plan):
        blockers.append("A review of this plan has begun already.")
    if blockers:
        raise CannotReview(blockers)
    review = Review.objects.create(plan=plan, held_on=held_on, who_came=who_came, began_at=at)
    record("review.began", subject=review, family_id=plan.family_id, by=by, at=at)
    return review


@transaction.atomic
def note_how_it_is_going(*, review: Review, who_came: str, words: str, by: User, at: datetime) -> Review:
    """How things are going, in the family's words, and who came."""
    review = _open(review, by)
    review.who_came, review.how_it_is_going = who_came, words
    review.save(update_fields=["who_came", "how_it_is_going"])
    record("review.words_noted", subject=review, family_id=review.plan.family_id, by=by, at=at)
    return review


@transaction.atomic
def note_finding(
    *, review: Review, promise: Promise, came_to: CameTo, said_by: str, words: str = "", by: User, at: datetime
) -> Finding:
    """What one promise came to, and who said so. A service's promise is held to the same words."""
    review = _open(review, by)
    if promise not in queries.promises_to_review(review.plan):
        raise CannotReview("This is not a promise of the plan: whoever was asked has not said yes.")
    if not said_by.strip():
        raise CannotReview(f"Say who says so about “{rules.short(promise.what)}”.")
    finding, _ = Finding.objects.update_or_create(
        review=review, promise=promise, defaults={"came_to": came_to, "said_by": said_by, "words": words}
    )
    record("finding.noted", subject=finding, family_id=review.plan.family_id, by=by, at=at)
    return finding


@transaction.atomic
def note_child_at_review(
    *, review: Review, child: Person, lives_with: str, status: Status, by: User, at: datetime
) -> ChildAtReview:
    """Where one child lives, and where they stand with the council, on the day of the review."""
    review = _open(review, by)
    if not lives_with.strip():
        raise CannotReview(f"Say who {child.short_name} lives with.")
    noted, _ = ChildAtReview.objects.update_or_create(
        review=review, child=child, defaults={"lives_with": lives_with, "status": status}
    )
    record("child_at_review.noted", subject=noted, family_id=review.plan.family_id, by=by, at=at)
    return noted


@dataclass(frozen=True)
class Found:
    """What one promise came to, as it is said at the review."""

    promise: Promise
    came_to: CameTo
    said_by: str
    words: str = ""


@dataclass(frozen=True)
class ChildNow:
    """Where one child is on the day of the review."""

    child: Person
    lives_with: str
    status: Status


@transaction.atomic
def write_review(
    *,
    review: Review,
    who_came: str,
    words: str,
    found: Iterable[Found],
    children: Iterable[ChildNow],
    by: User,
    at: datetime,
) -> Review:
    """Keep everything said so far, all of it or none."""
    review = note_how_it_is_going(review=review, who_came=who_came, words=words, by=by, at=at)
    for one in found:
        note_finding(
            review=review,
            promise=one.promise,
            came_to=one.came_to,
            said_by=one.said_by,
            words=one.words,
            by=by,
            at=at,
        )
    for now in children:
        note_child_at_review(review=review, child=now.child, lives_with=now.lives_with, status=now.status, by=by, at=at)
    return review


@transaction.atomic
def finish_review(
    *,
    review: Review,
    outcome: ReviewOutcome,
    review_on: date | None = None,
    goes_on: Collection[int] | None = None,
    by: User,
    at: datetime,
) -> Plan | None:
    """End the review: a next version with the promises that go on, or the family carries the plan on without us."""
    review = _open(review, by)
    blockers = blockers_to_finishing(review)
    blockers += rules.blockers_to_the_next_step(outcome, review_on=review_on, held_on=review.held_on)
    if blockers:
        raise CannotReview(blockers)
    review.finished_at, review.finished_by, review.outcome = at, by, outcome
    review.save()
    record("review.finished", subject=review, family_id=review.plan.family_id, by=by, at=at)
    plan = _next_version(review, review_on, goes_on, at) if outcome == ReviewOutcome.NEXT_VERSION else None
    if plan:
        record("plan.started", subject=plan, detail={"from": review.plan.reference}, by=by, at=at)
    words = "The family looked at the plan again, and " + (
        "is making the next one." if plan else "carries it on without the services."
    )
    shown = plan or review.plan
    tell(words, family=shown.family, link=("plan", shown.reference, "Read the plan"), by=by, at=at)
    return plan


def blockers_to_finishing(review: Review) -> list[str]:
    """What has not been said yet."""
    return rules.blockers_to_finishing_a_review(
        promises=queries.promises_to_review(review.plan),
        found=list(review.findings.values_list("promise_id", flat=True)),
        children=[member.person for member in review.plan.family.children],
        said=list(review.children.values_list("child_id", flat=True)),
    )


def _open(review: Review, by: User) -> Review:
    require_for_plan(Permission.REVIEW_HOLD, review.plan, of=by)
    review = Review.objects.select_for_update().select_related("plan__family").get(pk=review.pk)
    if review.finished_at is not None:
        raise CannotReview("This review is finished.")
    return review


def _next_version(review: Review, review_on: date | None, goes_on: Collection[int] | None, at: datetime) -> Plan:
    before = review.plan
    if hasattr(before, "next"):
        raise CannotReview("The next version of this plan has been begun already.")
    plan = Plan.objects.create(
        reference=new_reference("P"),
        family_id=before.family_id,
        referral_id=before.referral_id,
        conference_id=before.conference_id,
        previous=before,
        version=before.version + 1,
        hopes=before.hopes,
        watcher_id=before.watcher_id,
        watcher_words=before.watcher_words,
        watcher_how=before.watcher_how,
        nobody_watches_yet=before.nobody_watches_yet,
        review_on=review_on,
        began_at=at,
    )
    pairs = {HOPES: HOPES}
    came_to = {finding.promise_id: CameTo(finding.came_to) for finding in review.findings.all()}
    for promise in queries.promises_to_review(before):
        wanted = rules.goes_on(promise, came_to[promise.pk]) if goes_on is None else promise.pk in goes_on
        if wanted:
            pairs[f"promise-{promise.pk}"] = f"promise-{_copy_promise(promise, plan).pk}"
    for back_up in before.back_ups.all():
        copied = BackUp.objects.create(
            plan=plan, number=back_up.number, if_words=back_up.if_words, then_words=back_up.then_words
        )
        pairs[f"back_up-{back_up.pk}"] = f"back_up-{copied.pk}"
    carry_over(before, plan, pairs, at=at)
    return plan


def _copy_promise(promise: Promise, plan: Plan) -> Promise:
    said_yes = [reply for reply in promise.replies.all() if reply.answer == AskedAnswer.YES]
    number = plan.promises.count() + 1
    same = (
        "what",
        "who_words",
        "person_id",
        "service_name",
        "worker_id",
        "when",
        "by_on",
        "checker_id",
        "checker_name",
    )
    return Promise.objects.create(
        plan=plan,
        number=number,
        asked=promise.asked and not said_yes,
        **{name: getattr(promise, name) for name in same},
    )
