"""Deciding on help."""

import pytest

from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


def test_who_is_named_decides_with_a_reason() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    support = plan.support_asked.get()
    decider, address = support.decider, doors.at("decide_support", plan, support.pk)
    assert decider is not None
    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    doors.is_for(decider, address, words="Decide on help the family asks for")

    doors.posts(decider, address, decision="no", words="There is none left this year.")

    assert plan.support_asked.get().decision.words == "There is none left this year."
    seen = doors.signed_in(factories.referrer_of(plan)).get(doors.at("plan", plan)).content.decode()
    assert "There is none left this year." in seen


def test_anybody_else_is_told_who_decides() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    address = doors.at("decide_support", plan, plan.support_asked.get().pk)
    by = factories.coordinator_of(plan)

    assert "decides about this" in doors.signed_in(by).get(address).content.decode()
    assert "decides about this" in doors.page(doors.posts(by, address, decision="yes", words="Of course"))


def test_no_reason_no_decision() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    support = plan.support_asked.get()
    assert support.decider is not None
    address = doors.at("decide_support", plan, support.pk)

    assert "Write an answer." in doors.page(doors.posts(support.decider, address, decision="no", words=""))
