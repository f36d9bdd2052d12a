"""What the family does if things get hard."""

import pytest

from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db
TYPED = {"if_words": "if it snows", "then_words": "we stay at Nana's"}


def test_it_is_for_the_coordinator() -> None:
    plan = factories.a_plan()
    for address in (doors.at("add_back_up", plan), doors.at("change_back_up", plan, plan.back_ups.get().pk)):
        doors.turns_away_strangers(address)
        doors.hides_from_who_is_not_involved(address)
        doors.refuses(factories.referrer_of(plan), address)
        doors.is_for(factories.coordinator_of(plan), address, words="If things get hard")


def test_it_is_added_and_changed() -> None:
    plan = factories.a_plan()
    by = factories.coordinator_of(plan)

    doors.posts(by, doors.at("add_back_up", plan), **TYPED)
    doors.posts(by, doors.at("change_back_up", plan, plan.back_ups.get(number=1).pk), **TYPED)

    assert [b.then_words for b in factories.again(plan).back_ups.all()] == ["we stay at Nana's"] * 2


def test_nothing_is_added_to_a_plan_that_was_read_back() -> None:
    plan = factories.a_plan(PlanStatus.PRESENTED)
    seen = doors.page(doors.posts(factories.coordinator_of(plan), doors.at("add_back_up", plan), **TYPED))

    assert "Take it back first to change it." in seen
    assert "we stay at Nana&#39;s" in seen
