"""Setting a wall late shows what was told already, and to whom."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.families.models import Family
from alongside.families.states import Hidden
from alongside.families.tests.doors import page_of, the_door_holds
from alongside.families.tests.factories import a_family, a_wall, mother_of
from alongside.plans import actions
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories
from alongside.referrals.models import FamilyReport

pytestmark = pytest.mark.django_db


def path_of(family: Family, wall_id: int) -> str:
    return f"/families/{family.reference}/walls/{wall_id}/told-already/"


def test_the_door_holds() -> None:
    family = a_family()
    the_door_holds(path_of(family, a_wall(family, mother_of(family)).pk))


def test_where_nothing_told_it_says_so() -> None:
    family = a_family()
    wall = a_wall(family, mother_of(family))
    assert "Nothing that we gave or noted told this before." in page_of(family.added_by, path_of(family, wall.pk))


def test_copies_meetings_and_reports_of_before_are_shown_with_who_and_when() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    nana, by, yesterday = factories.nana_of(plan), factories.coordinator_of(plan), timezone.now() - timedelta(days=1)
    copy = actions.make_copy(plan=plan, person=nana, by=by, at=yesterday)
    actions.note_copy_given(copy=copy, on=timezone.localdate(yesterday), how="by hand", by=by, at=yesterday)
    FamilyReport.objects.filter(referral=plan.referral).update(what_is_good="Ruth sings.")
    wall = a_wall(plan.family, mother_of(plan.family), nana, Hidden.EXISTENCE, by=by)

    page = page_of(by, path_of(plan.family, wall.pk))

    assert "A copy of the plan, version 1, given by hand" in page
    assert f'by <bdi class="al-name">{by.name}</bdi>' in page
    assert "to which Ruth was asked too" in page
    assert "The report for the family" in page
    assert "“<bdi>Ruth</bdi>”" in page


def test_what_was_made_after_the_wall_or_tells_nothing_is_not_shown() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    nana, by = factories.nana_of(plan), factories.coordinator_of(plan)
    actions.make_copy(plan=plan, person=nana, by=by, at=timezone.now() - timedelta(days=1))
    wall = a_wall(plan.family, mother_of(plan.family), nana, Hidden.PHONE, by=by)
    actions.make_copy(plan=plan, person=nana, by=by, at=timezone.now())
    assert "Nothing that we gave or noted told this before." in page_of(by, path_of(plan.family, wall.pk))


def test_whom_the_coordinator_prepared_is_not_shown_to_the_social_worker() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    referrer = factories.referrer_of(plan)
    wall = a_wall(plan.family, mother_of(plan.family), factories.nana_of(plan), Hidden.ATTENDANCE, by=referrer)
    assert "Was prepared for the meeting" not in page_of(referrer, path_of(plan.family, wall.pk))
    assert "Was prepared for the meeting" in page_of(factories.coordinator_of(plan), path_of(plan.family, wall.pk))


def test_the_services_wall_is_not_opened_to_the_social_worker() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    wall = a_wall(plan.family, mother_of(plan.family), by=factories.coordinator_of(plan))
    assert "You cannot change this wall" in page_of(factories.referrer_of(plan), path_of(plan.family, wall.pk))
