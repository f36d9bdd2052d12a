"""Presenting the plan once more."""

import pytest
from django.utils import timezone

from alongside.plans import actions, queries
from alongside.plans.models import Plan
from alongside.plans.states import PlanStatus, PointAnswer
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan() -> Plan:
    return factories.answer(factories.a_plan(PlanStatus.PRESENTED), PointAnswer.CHANGE)


def test_it_is_a_press_of_the_coordinators(plan: Plan) -> None:
    address = doors.at("present_again", plan)

    doors.turns_away_strangers(address)
    assert doors.signed_in(factories.referrer_of(plan)).post(address).status_code == 403
    assert doors.signed_in(factories.coordinator_of(plan)).get(address).status_code == 405
    other = factories.a_plan()
    assert doors.signed_in(factories.coordinator_of(other)).post(address).status_code == 404


def test_while_the_family_has_not_said_anything_it_stays_and_says_so(plan: Plan) -> None:
    client = doors.signed_in(factories.coordinator_of(plan))
    seen = client.post(doors.at("present_again", plan), follow=True).content.decode()

    assert "The family has not said yet what they think" in seen
    assert factories.again(plan).status == PlanStatus.CHANGES_ASKED


def test_with_their_words_it_goes_back_to_be_answered(plan: Plan) -> None:
    by = factories.coordinator_of(plan)
    for answer in queries.waiting_for_words(plan):
        actions.note_family_reply(answer=answer, words="We keep it.", spoken_by=None, by=by, at=timezone.now())

    doors.posts(by, doors.at("present_again", plan))

    assert factories.again(plan).status == PlanStatus.PRESENTED
