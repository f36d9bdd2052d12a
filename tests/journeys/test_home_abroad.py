"""An uncle abroad agrees afterwards: yes to one thing, and what he could do instead of the other."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Page

from alongside.access.tests.factories import PASSWORD
from alongside.foundation.languages import ENGLISH
from alongside.home.tests.plans_at_home import stranger
from alongside.people.models import Person
from alongside.plans import actions
from alongside.plans.models import Plan
from alongside.plans.tests import factories
from tests.journeys.looking import Look
from tests.journeys.steps import home_abroad
from tests.journeys.steps.post import post_office
from tests.journeys.steps.relative import PHONE, WITHOUT_JAVASCRIPT, Relative, at_a_desk

TWO_WAYS = [pytest.param(PHONE, "ur", id="phone-ur"), pytest.param(WITHOUT_JAVASCRIPT, ENGLISH, id="bare-en")]


def given_a_plan_that_asks_two_things_of_him() -> tuple[Plan, Person]:
    plan, now = factories.a_plan(), timezone.now()
    uncle, by = stranger(plan), factories.coordinator_of(plan)
    for what in (home_abroad.DOOR, home_abroad.RINGS):
        actions.add_promise(plan=plan, what=what, person=uncle, by=by, at=now)
    actions.read_back(plan=plan, by=by, at=now)
    return factories.answer(plan, at=now), uncle


@pytest.mark.parametrize(("look", "language"), TWO_WAYS, indirect=["look"])
def test_an_uncle_abroad_comes_in_by_a_code_and_says_what_he_can_do(
    new_page: Callable[[], Page], look: Look, language: str, tmp_path: Path
) -> None:
    plan, uncle = given_a_plan_that_asks_two_things_of_him()
    home_abroad.given_his_way_in(plan, uncle, language)
    seen: dict[str, list[str]] = {}
    with post_office(tmp_path / "outbox", by_notify=look.javascript) as post:
        dele = Relative(new_page(), seen, language)
        home_abroad.comes_in_with_a_code(dele, post)
        home_abroad.reads_the_plan_and_says_what_he_can_do(dele)
        grace = at_a_desk(new_page, seen).sign_in(factories.coordinator_of(plan), PASSWORD)
        home_abroad.her_coordinator_sees_both(grace, plan)
