"""The pages of a kitchen-table plan, from the family's page to the agreed plan."""

import pytest
from django.urls import reverse

from alongside.families.tests.factories import mother_of
from alongside.partners.tests.factories import a_social_worker
from alongside.plans.models import Plan
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.actions.test_at_the_table import a_family_and_their_worker, write
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


def test_from_the_familys_page_to_their_own_pages_at_home() -> None:
    family, worker = a_family_and_their_worker()
    browser, address = doors.signed_in(worker), reverse("begin_kitchen_table_plan", args=[family.reference])
    doors.turns_away_strangers(address)
    assert doors.signed_in(a_social_worker()).get(address).status_code == 404
    assert address in browser.get(reverse("family", args=[family.reference])).content.decode()
    assert "sit down" in browser.get(address).content.decode()

    plan_page = browser.post(address)["Location"]
    plan = Plan.objects.get(family=family)
    assert plan_page == doors.at("write_plan", plan)
    assert browser.get(plan_page).status_code == 200
    browser.post(doors.at("add_promise", plan), {"what": "Sings", "person": mother_of(family).pk})
    write(plan, worker, plan.began_at)
    assert "so do I" in browser.get(doors.at("agree_at_the_table", plan)).content.decode()
    browser.post(doors.at("agree_at_the_table", plan))

    plan.refresh_from_db()
    assert plan.status == PlanStatus.AGREED
    assert "Made at the kitchen table" in browser.get(doors.at("plan", plan)).content.decode()


def test_why_not_now_is_said_and_nothing_is_begun() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    by, address = factories.referrer_of(plan), reverse("begin_kitchen_table_plan", args=[plan.family.reference])
    assert "The family has a plan." in doors.signed_in(by).get(address).content.decode()
    assert "The family has a plan." in doors.posts(by, address).content.decode()
    assert Plan.objects.filter(family=plan.family).count() == 1
