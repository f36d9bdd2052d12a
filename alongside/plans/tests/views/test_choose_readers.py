"""Points for some eyes only."""

import pytest

from alongside.families.tests.factories import mother_of
from alongside.plans.models import KeptFrom
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


def test_the_coordinator_chooses_on_an_agreed_plan_and_nobody_else() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    address, by = (
        doors.at("choose_readers", plan, f"promise-{plan.promises.all()[0].pk}"),
        factories.coordinator_of(plan),
    )
    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    doors.refuses(factories.referrer_of(plan), address)
    doors.is_for(by, address, words="Takes Ayo to school")
    mother = mother_of(plan.family)

    doors.posts(by, address, kept_from=[str(mother.pk), "services"])

    assert {row.person for row in KeptFrom.objects.select_related("person")} == {mother, None}
    page = doors.page(doors.signed_in(by).get(doors.at("plan", plan)))
    assert "Not on the copies of Ruth, the services" in page
    assert "Not on the copies of" not in doors.page(
        doors.signed_in(factories.referrer_of(plan)).get(doors.at("plan", plan))
    )
    again = doors.page(doors.signed_in(by).get(address))
    assert again.count("checked") == 2


def test_the_hopes_too_and_no_point_of_another_plan() -> None:
    plan, other = factories.a_plan(PlanStatus.AGREED), factories.a_plan(PlanStatus.AGREED)
    by = factories.coordinator_of(plan)
    assert factories.HOPES in doors.page(doors.signed_in(by).get(doors.at("choose_readers", plan, "hopes")))
    strange = doors.at("choose_readers", plan, f"promise-{other.promises.all()[0].pk}")
    assert doors.signed_in(by).get(strange).status_code == 404
    assert doors.signed_in(by).get(doors.at("choose_readers", plan, "nonsense")).status_code == 404


def test_a_mistake_comes_back() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    page = doors.page(
        doors.posts(factories.coordinator_of(plan), doors.at("choose_readers", plan, "hopes"), kept_from=["9"])
    )
    assert "Choose one of the answers on this page." in page
    assert not KeptFrom.objects.exists()
