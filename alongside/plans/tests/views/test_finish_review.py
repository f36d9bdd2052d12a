"""What happens after a review."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.foundation.fields.times import day_boxes
from alongside.plans.models import Plan
from alongside.plans.states import PlanStatus, ReviewOutcome
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db
LATER = factories.day_of(timezone.now()) + timedelta(days=90)


@pytest.fixture
def plan() -> Plan:
    return factories.a_plan(PlanStatus.AGREED)


def test_the_next_version_is_made_from_what_goes_on(plan: Plan) -> None:
    factories.a_review(plan)
    address, by = doors.at("finish_review", plan), factories.coordinator_of(plan)
    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    doors.refuses(factories.referrer_of(plan), address)
    doors.is_for(by, address, words="What happens now?")
    promise = plan.promises.all()[0]

    answer = doors.posts(
        by, address, outcome="next_version", goes_on=[str(promise.pk)], **day_boxes("review_on", LATER)
    )

    made = factories.again(plan).next
    assert answer["Location"] == doors.at("write_plan", made)
    assert [p.what for p in made.promises.all()] == [promise.what]


def test_the_family_carries_it_on(plan: Plan) -> None:
    factories.a_review(plan)
    doors.posts(factories.coordinator_of(plan), doors.at("finish_review", plan), outcome="carries_on")

    assert plan.reviews.get().outcome == ReviewOutcome.CARRIES_ON


def test_what_is_still_unsaid_is_listed_and_refused(plan: Plan) -> None:
    factories.a_review(plan, said=False)
    by, address = factories.coordinator_of(plan), doors.at("finish_review", plan)

    assert "Say where Ayo lives" in doors.signed_in(by).get(address).content.decode()
    assert "Say where Ayo lives" in doors.page(doors.posts(by, address, outcome="carries_on"))
    assert plan.reviews.get().finished_at is None
