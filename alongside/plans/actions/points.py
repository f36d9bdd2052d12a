"""The points of the plan as the family presents them: promises, back-ups and help asked for."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.plans import queries
from alongside.plans.actions.writing import CannotChangePlan, changes_of, open_for_words
from alongside.plans.models import BackUp, Plan, Promise, SupportAsked


@transaction.atomic
def add_promise(*, plan: Plan, what: str, by: User, at: datetime, **facts: Any) -> Promise:
    """Somebody, a relative or a service, does something. Facts: person or service_name, worker, when, by_on,
    checker, checker_name."""
    plan = open_for_words(plan, by)
    _refuse_who(plan, facts)
    promise = Promise.objects.create(plan=plan, number=_next(plan.promises), what=what, **facts)
    record("promise.added", subject=promise, family_id=plan.family_id, by=by, at=at)
    return promise


@transaction.atomic
def change_promise(*, promise: Promise, changes: dict[str, Any], by: User, at: datetime) -> Promise:
    """Change who, what or when, or settle who was meant. The family's word for who stays while it fits."""
    plan = open_for_words(promise.plan, by)
    promise = Promise.objects.select_for_update().get(pk=promise.pk)
    _refuse_who(plan, {"person": promise.person, "service_name": promise.service_name} | changes)
    if changes.get("service_name") or (
        promise.person_id and changes.get("person") and changes["person"].pk != promise.person_id
    ):
        changes = {**changes, "who_words": ""}
    changes_of(promise, changes)
    record("promise.changed", subject=promise, family_id=plan.family_id, by=by, at=at)
    return promise


@transaction.atomic
def add_back_up(*, plan: Plan, if_words: str, then_words: str, by: User, at: datetime) -> BackUp:
    """If this happens, the family does that."""
    plan = open_for_words(plan, by)
    back_up = BackUp.objects.create(plan=plan, number=_next(plan.back_ups), if_words=if_words, then_words=then_words)
    record("back_up.added", subject=back_up, family_id=plan.family_id, by=by, at=at)
    return back_up


@transaction.atomic
def change_back_up(*, back_up: BackUp, changes: dict[str, Any], by: User, at: datetime) -> BackUp:
    """Change an "if … then"."""
    plan = open_for_words(back_up.plan, by)
    back_up = BackUp.objects.select_for_update().get(pk=back_up.pk)
    changes_of(back_up, changes)
    record("back_up.changed", subject=back_up, family_id=plan.family_id, by=by, at=at)
    return back_up


@transaction.atomic
def ask_for_support(
    *,
    plan: Plan,
    what: str,
    from_whom: str,
    decider: User | None,
    decide_by_on: date | None,
    by: User,
    at: datetime,
) -> SupportAsked:
    """The family asks for help that somebody has to decide on."""
    plan = open_for_words(plan, by)
    support = SupportAsked.objects.create(
        plan=plan,
        number=_next(plan.support_asked),
        what=what,
        from_whom=from_whom,
        decider=decider,
        decide_by_on=decide_by_on,
    )
    record("support.asked", subject=support, family_id=plan.family_id, by=by, at=at)
    return support


@transaction.atomic
def change_support(*, support: SupportAsked, changes: dict[str, Any], by: User, at: datetime) -> SupportAsked:
    """Change what is asked, of whom, who decides or by when."""
    plan = open_for_words(support.plan, by)
    support = SupportAsked.objects.select_for_update().get(pk=support.pk)
    changes_of(support, changes)
    record("support.changed", subject=support, family_id=plan.family_id, by=by, at=at)
    return support


@transaction.atomic
def remove_point(*, point: Promise | BackUp | SupportAsked, by: User, at: datetime) -> Plan:
    """The family takes a point out. One that was answered stays, so that the answer is not lost."""
    plan = open_for_words(point.plan, by)
    if point.answers.exists():
        raise CannotChangePlan("This point has been answered. Change its words, so that the answer stays beside it.")
    kind = point._meta.model_name
    record(f"{kind}.removed", subject=point, family_id=plan.family_id, by=by, at=at)
    point.delete()
    return plan


def _refuse_who(plan: Plan, facts: dict[str, Any]) -> None:
    person, checker = facts.get("person"), facts.get("checker")
    if not person and not str(facts.get("service_name") or "").strip():
        raise CannotChangePlan("Say who does this: somebody in the family, or a service.")
    if person and facts.get("service_name"):
        raise CannotChangePlan("Choose somebody in the family or a service, not both.")
    hidden = queries.not_invited(plan)
    for named in (person, checker):
        if named and named.pk in hidden:
            raise CannotChangePlan(f"{named.short_name} is not invited for safety, so they are not named in the plan.")


def _next(points: Any) -> int:
    return int(points.aggregate(last=Max("number"))["last"] or 0) + 1
