"""Beginning a review."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.foundation.fields.times import day_boxes
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db
TODAY = factories.day_of(timezone.now())


def test_the_coordinator_begins_it() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    address, by = doors.at("begin_review", plan), factories.coordinator_of(plan)
    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    doors.refuses(factories.referrer_of(plan), address)
    doors.is_for(by, address, words="Look at the plan again")

    doors.posts(by, address, who_came="Everyone", **day_boxes("held_on", TODAY))

    assert plan.reviews.get().held_on == TODAY


@pytest.mark.parametrize(
    ("status", "days", "why"),
    [
        (PlanStatus.AGREED, 1, "on the day or after it"),
        (PlanStatus.AGREED, -9, "before the plan was agreed"),
        (PlanStatus.PRESENTED, 0, "Only an agreed plan"),
    ],
)
def test_too_early_too_late_or_not_agreed_is_said(status: PlanStatus, days: int, why: str) -> None:
    plan = factories.a_plan(status)
    day = day_boxes("held_on", TODAY + timedelta(days=days))

    seen = doors.page(doors.posts(factories.coordinator_of(plan), doors.at("begin_review", plan), who_came="We", **day))

    assert why in seen
    assert not plan.reviews.exists()
