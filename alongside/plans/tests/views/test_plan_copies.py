"""Copies for everyone."""

import pytest

from alongside.plans.states import CopyKind, PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


def test_the_coordinator_makes_a_copy_for_a_relative_and_for_a_service() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    address, by = doors.at("plan_copies", plan), factories.coordinator_of(plan)
    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    doors.refuses(factories.referrer_of(plan), address)
    doors.is_for(by, address, words="Make a copy")
    service = plan.conference.service_guests.first().name  # type: ignore[union-attr]

    doors.posts(by, address, who=str(factories.nana_of(plan).pk), kind="large", language="")
    doors.posts(by, address, who=f"name:{service}", kind="plain", language="")

    assert [(c.for_name, c.kind) for c in plan.copies.all()] == [("Nana", CopyKind.LARGE), (service, CopyKind.PLAIN)]


def test_before_it_is_read_back_there_is_no_copy() -> None:
    plan = factories.a_plan()
    typed = {"who": str(factories.nana_of(plan).pk), "kind": "plain", "language": ""}

    seen = doors.page(doors.posts(factories.coordinator_of(plan), doors.at("plan_copies", plan), **typed))

    assert "once the plan has been read back" in seen
