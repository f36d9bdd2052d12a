"""Another meeting after one that made no plan."""

import pytest
from django.urls import reverse

from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.doors import answer
from alongside.conferences.tests.factories import a_conference, coordinator_at
from alongside.partners.tests.factories import a_coordinator

pytestmark = pytest.mark.django_db


def test_a_family_that_made_no_plan_can_meet_again() -> None:
    conference = a_conference(ConferenceStatus.NOT_HELD)
    response = answer("hold_another", conference.referral.reference, worker=coordinator_at(conference))
    second = conference.referral.conferences.get(number=2)
    assert response.headers["Location"] == reverse("conference", args=[second.reference])


def test_not_while_the_first_is_being_prepared() -> None:
    conference = a_conference()
    response = answer("hold_another", conference.referral.reference, worker=coordinator_at(conference))
    assert response.status_code == 409


def test_nobody_else_can() -> None:
    conference = a_conference(ConferenceStatus.NOT_HELD)
    assert answer("hold_another", conference.referral.reference, worker=a_coordinator()).status_code == 404
    assert answer("hold_another", conference.referral.reference, worker=conference.referral.referrer).status_code == 403
    assert answer("hold_another", conference.referral.reference, worker=None).status_code in (200, 302)
