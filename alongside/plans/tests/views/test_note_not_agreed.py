"""A plan that is not agreed."""

import pytest

from alongside.plans.states import PlanStatus, PointAnswer
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


def test_the_coordinator_writes_why_and_another_meeting_is_offered() -> None:
    plan = factories.answer(factories.a_plan(PlanStatus.PRESENTED), PointAnswer.NOT_SAFE)
    address, by = doors.at("note_not_agreed", plan), factories.coordinator_of(plan)
    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    doors.refuses(factories.referrer_of(plan), address)
    doors.is_for(by, address, words="The plan is not agreed")

    doors.posts(by, address, why="The nights are not safe.")

    plan = factories.again(plan)
    assert (plan.status, plan.not_agreed_why) == (PlanStatus.NOT_AGREED, "The nights are not safe.")
    seen = doors.signed_in(by).get(doors.at("plan", plan)).content.decode()
    assert "Arrange another meeting" in seen


def test_where_nothing_is_unsafe_it_says_so() -> None:
    plan = factories.answer(factories.a_plan(PlanStatus.PRESENTED), PointAnswer.CHANGE)
    seen = doors.page(doors.posts(factories.coordinator_of(plan), doors.at("note_not_agreed", plan), why="Tired"))

    assert "can still be agreed" in seen
