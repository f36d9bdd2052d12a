"""Beginning a plan from paper."""

import pytest
from django.urls import reverse

from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.factories import a_conference, coordinator_at
from alongside.plans.models import Plan
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


def test_the_coordinator_begins_with_a_press() -> None:
    conference = a_conference(ConferenceStatus.AGREEING)
    address, by = reverse("start_plan", args=[conference.reference]), coordinator_at(conference)
    doors.turns_away_strangers(address)
    assert doors.signed_in(by).get(address).status_code == 405
    assert doors.signed_in(conference.referral.referrer).post(address).status_code == 403
    assert doors.signed_in(factories.a_social_care_manager()).post(address).status_code == 403

    answer = doors.posts(by, address)

    assert answer["Location"] == doors.at("write_plan", Plan.objects.get(conference=conference))


def test_pressed_twice_there_is_one_plan_and_it_says_so() -> None:
    plan = factories.a_plan()
    assert plan.conference is not None
    client = doors.signed_in(factories.coordinator_of(plan))

    answer = client.post(reverse("start_plan", args=[plan.conference.reference]), follow=True)

    assert "being written down already" in answer.content.decode()
    assert Plan.objects.count() == 1


def test_a_meeting_of_another_family_is_not_found() -> None:
    conference = a_conference(ConferenceStatus.AGREEING)
    other = factories.a_plan()
    client = doors.signed_in(factories.coordinator_of(other))

    assert client.post(reverse("start_plan", args=[conference.reference])).status_code == 404
