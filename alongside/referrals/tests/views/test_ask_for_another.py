"""Somebody in the family would like another coordinator."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.families.tests.factories import mother_of
from alongside.partners.tests.factories import a_coordinator
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, allocated
from alongside.referrals.tests.views.doors import opens_only_to

pytestmark = pytest.mark.django_db


def test_it_opens_only_to_those_who_may_read_the_request(client: Client) -> None:
    referral = allocated(a_referral(ReferralStatus.ACCEPTED), a_coordinator())
    opens_only_to(client, referral.allocations.get().coordinator, "ask_for_another", referral.reference)


def test_who_asks_is_needed_and_why_is_not(client: Client) -> None:
    referral = allocated(a_referral(ReferralStatus.ACCEPTED), a_coordinator())
    client.force_login(referral.referrer)
    path = reverse("ask_for_another", args=[referral.reference])
    page = client.post(path, {"words": "Somebody from my church"}).content.decode()
    assert "Choose who asks." in page
    assert "Somebody from my church" in page
    client.post(path, {"person": mother_of(referral.family).pk})
    assert referral.asked_for_another.get().words == ""


def test_without_a_coordinator_there_is_nobody_to_change(client: Client) -> None:
    referral = a_referral(ReferralStatus.ACCEPTED)
    client.force_login(referral.referrer)
    path = reverse("ask_for_another", args=[referral.reference])
    page = client.post(path, {"person": mother_of(referral.family).pk, "words": "Keep me"}).content.decode()
    assert "This family has no coordinator yet." in page
    assert "Keep me" in page
