"""Taking a point out."""

import pytest

from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


def test_it_asks_first_then_takes_it_out() -> None:
    plan = factories.a_plan()
    by, promise = factories.coordinator_of(plan), plan.promises.all()[0]
    address = doors.at("remove_point", plan, f"promise-{promise.pk}")
    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    doors.refuses(factories.referrer_of(plan), address)
    doors.is_for(by, address, words="Take this out of the plan?")
    assert plan.promises.filter(pk=promise.pk).exists()

    doors.posts(by, address)

    assert not plan.promises.filter(pk=promise.pk).exists()


def test_an_agreed_plan_keeps_every_point() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    address = doors.at("remove_point", plan, f"back_up-{plan.back_ups.get().pk}")

    assert "never changes" in doors.page(doors.posts(factories.coordinator_of(plan), address))


def test_a_point_nobody_knows_is_not_found() -> None:
    plan = factories.a_plan()
    client = doors.signed_in(factories.coordinator_of(plan))

    for key in ("promise-0", "plan-1", "💥"):
        assert client.get(doors.at("remove_point", plan, key)).status_code == 404
