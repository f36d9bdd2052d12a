"""Agreeing a kitchen-table plan where it was made."""

import pytest

from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.actions.test_at_the_table import agreed
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


def test_it_is_for_who_works_with_them_and_for_plans_of_the_table_alone() -> None:
    plan, _worker = agreed()
    address = doors.at("agree_at_the_table", plan)
    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    of_a_meeting = factories.a_plan()
    answer = doors.signed_in(factories.coordinator_of(of_a_meeting)).get(doors.at("agree_at_the_table", of_a_meeting))
    assert answer.status_code == 404


def test_agreed_once_it_says_why_not_again() -> None:
    plan, worker = agreed()
    assert "read back already" in doors.posts(worker, doors.at("agree_at_the_table", plan)).content.decode()
    plan.refresh_from_db()
    assert plan.status == PlanStatus.AGREED
