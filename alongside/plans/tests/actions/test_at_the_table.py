"""A plan made at the kitchen table, without a conference."""

from datetime import datetime
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.access.states import Role
from alongside.families.actions import involve
from alongside.families.models import Family
from alongside.families.states import Part
from alongside.families.tests.factories import a_family, mother_of
from alongside.partners.tests.factories import a_practitioner, a_social_worker
from alongside.plans import actions
from alongside.plans.models import Plan
from alongside.plans.states import CopyKind, PlanStatus
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db


def a_family_and_their_worker() -> tuple[Family, User]:
    family, worker = a_family(), a_social_worker()
    today = timezone.localdate()
    if not family.involvements.filter(worker=worker).exists():
        involve(
            family=family, worker=worker, part=Part.FAMILY_HELP_LEAD, from_on=today, by=family.added_by,
            at=timezone.now(),
        )  # fmt: skip
    return family, worker


def write(plan: Plan, by: User, at: datetime) -> Plan:
    mother = mother_of(plan.family)
    more: dict[str, Any] = {"by": by, "at": at}
    actions.add_promise(plan=plan, what="Reads to Ayo", person=mother, when="Every night", **more)
    actions.add_promise(plan=plan, what="Finds a parents’ group", service_name="Family Hub", **more)
    actions.change_plan(plan=plan, hopes="Quiet evenings", watcher=mother, review_on=timezone.localdate(at), **more)
    return factories.again(plan)


def agreed(**more: Any) -> tuple[Plan, User]:
    family, worker = a_family_and_their_worker()
    at = timezone.now()
    plan = write(actions.begin_kitchen_table_plan(family=family, by=worker, at=at), worker, at)
    return actions.agree_at_the_table(plan=plan, by=worker, at=at), worker


def test_a_worker_who_works_with_them_makes_it_with_them_and_agrees_it_there() -> None:
    plan, worker = agreed()
    assert plan.is_at_the_table
    assert (plan.status, plan.agreed_by, plan.referral) == (PlanStatus.AGREED, worker, None)


def test_who_does_not_work_with_them_or_has_another_role_begins_none() -> None:
    family, _worker = a_family_and_their_worker()
    for by in (a_social_worker(), a_practitioner(Role.INTERPRETER).worker):
        with pytest.raises(NotAllowed):
            actions.begin_kitchen_table_plan(family=family, by=by, at=timezone.now())


def test_one_at_a_time() -> None:
    family, worker = a_family_and_their_worker()
    at = timezone.now()
    plan = actions.begin_kitchen_table_plan(family=family, by=worker, at=at)
    with pytest.raises(actions.CannotStartPlan, match="being made already"):
        actions.begin_kitchen_table_plan(family=family, by=worker, at=at)
    actions.agree_at_the_table(plan=write(plan, worker, at), by=worker, at=at)
    with pytest.raises(actions.CannotStartPlan, match="has a plan"):
        actions.begin_kitchen_table_plan(family=family, by=worker, at=at)


def test_while_a_meeting_is_prepared_the_plan_is_made_there() -> None:
    plan = factories.a_plan(PlanStatus.NOT_AGREED)
    with pytest.raises(actions.CannotStartPlan, match="getting ready"):
        actions.begin_kitchen_table_plan(family=plan.family, by=factories.referrer_of(plan), at=timezone.now())


def test_it_is_not_agreed_while_something_is_missing_and_never_presented() -> None:
    family, worker = a_family_and_their_worker()
    at = timezone.now()
    plan = actions.begin_kitchen_table_plan(family=family, by=worker, at=at)
    with pytest.raises(actions.CannotReadBack, match="no promise"):
        actions.agree_at_the_table(plan=plan, by=worker, at=at)
    with pytest.raises(actions.CannotReadBack, match="agreed at the table"):
        actions.read_back(plan=write(plan, worker, at), by=worker, at=at)


def test_the_plan_of_a_meeting_is_not_agreed_at_a_table() -> None:
    plan = factories.a_plan()
    with pytest.raises(actions.CannotReadBack, match="answered by the services"):
        actions.agree_at_the_table(plan=plan, by=factories.coordinator_of(plan), at=timezone.now())


def test_it_is_looked_at_again_and_copied_like_any_other() -> None:
    plan, worker = agreed()
    at = timezone.now()
    actions.make_copy(plan=plan, person=mother_of(plan.family), kind=CopyKind.PLAIN, by=worker, at=at)
    review = actions.begin_review(plan=plan, held_on=timezone.localdate(at), by=worker, at=at)
    assert review.plan == plan
