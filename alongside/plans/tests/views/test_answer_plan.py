"""Answering the plan."""

from typing import Any

import pytest

from alongside.plans import queries
from alongside.plans.models import Plan
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


def answer(plan: Plan, **changes: str) -> Any:
    said = {point.key: "agreed" for point in queries.points_of(plan)}
    return doors.posts(factories.referrer_of(plan), doors.at("answer_plan", plan), **(said | changes))


def first(plan: Plan) -> str:
    return queries.points_of(plan)[0].key


def test_it_is_for_the_referrer_with_agreed_as_the_start() -> None:
    plan = factories.a_plan(PlanStatus.PRESENTED)
    address = doors.at("answer_plan", plan)

    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address, as_coordinator=False)
    doors.refuses(factories.coordinator_of(plan), address)
    doors.is_for(factories.referrer_of(plan), address, words="unless it puts a child at risk of significant harm")
    seen = doors.signed_in(factories.referrer_of(plan)).get(address).content.decode()
    assert seen.count('value="agreed" checked') == len(queries.points_of(plan))


def test_all_agreed() -> None:
    plan = factories.a_plan(PlanStatus.PRESENTED)
    answer(plan)

    assert factories.again(plan).status == PlanStatus.AGREED


def test_not_safe_without_the_risk_comes_back_with_what_was_typed() -> None:
    plan = factories.a_plan(PlanStatus.PRESENTED)
    key = first(plan)

    seen = doors.page(answer(plan, **{key: "not_safe", f"{key}-words": "I am worried"}))

    assert "Name the risk of significant harm." in seen
    assert "I am worried" in seen
    assert factories.again(plan).status == PlanStatus.PRESENTED


def test_a_change_says_what_and_why() -> None:
    plan = factories.a_plan(PlanStatus.PRESENTED)
    key = first(plan)

    assert "Say what to change, and why." in doors.page(answer(plan, **{key: "change"}))
    answer(plan, **{key: "change", f"{key}-words": "Please say who if Nana is ill."})
    assert factories.again(plan).status == PlanStatus.CHANGES_ASKED


@pytest.mark.parametrize("status", [PlanStatus.WRITING, PlanStatus.AGREED])
def test_when_it_can_not_be_answered_the_page_says_why(status: PlanStatus) -> None:
    plan = factories.a_plan(status)
    address = doors.at("answer_plan", plan)
    seen = doors.signed_in(factories.referrer_of(plan)).get(address).content.decode()

    assert "You cannot answer now" in seen
    assert "Send your answer" not in seen
