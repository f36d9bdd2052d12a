"""Beginning to prepare a meeting."""

import pytest
from django.urls import reverse

from alongside.conferences.models import Conference
from alongside.conferences.tests.doors import answer, come_to
from alongside.conferences.tests.factories import a_conference, an_accepted_referral, coordinator_at, coordinator_of
from alongside.partners.tests.factories import a_coordinator

pytestmark = pytest.mark.django_db


def test_the_coordinator_begins_and_comes_to_the_list_of_people() -> None:
    referral = an_accepted_referral()
    coordinator = coordinator_of(referral)
    response = answer("begin_preparing", referral.reference, worker=coordinator)
    conference = Conference.objects.get(referral=referral)
    assert response.headers["Location"] == reverse("conference", args=[conference.reference])


def test_beginning_twice_is_refused_with_a_reason() -> None:
    conference = a_conference()
    coordinator = coordinator_at(conference)
    response = answer("begin_preparing", conference.referral.reference, worker=coordinator)
    assert response.status_code == 409
    assert "A meeting is being prepared for this request already." in response.content.decode()


def test_a_stranger_a_referrer_and_another_coordinator_can_not_begin() -> None:
    referral = an_accepted_referral()
    assert answer("begin_preparing", referral.reference, worker=None).status_code in (200, 302)
    assert answer("begin_preparing", referral.reference, worker=referral.referrer).status_code == 403
    assert answer("begin_preparing", referral.reference, worker=a_coordinator()).status_code == 404
    assert not Conference.objects.filter(referral=referral).exists()


def test_a_link_does_not_begin_it() -> None:
    referral = an_accepted_referral()
    assert come_to("begin_preparing", referral.reference, worker=coordinator_of(referral)).status_code == 405
