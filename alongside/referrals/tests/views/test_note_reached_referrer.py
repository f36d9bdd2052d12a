"""The coordinator has spoken with the referrer."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.partners.tests.factories import a_coordinator
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, allocated

pytestmark = pytest.mark.django_db


def test_the_familys_coordinator_notes_it_once_and_nobody_else_can(client: Client) -> None:
    coordinator = a_coordinator()
    referral = allocated(a_referral(ReferralStatus.ACCEPTED), coordinator)
    path = reverse("note_reached_referrer", args=[referral.reference])
    assert client.post(path).status_code == 302
    client.force_login(a_coordinator())
    assert client.post(path).status_code == 404
    client.force_login(referral.referrer)
    assert client.post(path).status_code == 403
    client.force_login(coordinator)
    assert client.get(path).status_code == 405
    assert referral.allocations.get().reached_referrer_at is None
    client.post(path)
    assert referral.allocations.get().reached_referrer_at is not None
    assert client.post(path).status_code == 409
