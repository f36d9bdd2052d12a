"""Taking a request back."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.partners.tests.factories import a_service_manager
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, again
from alongside.referrals.tests.views.doors import opens_only_to

pytestmark = pytest.mark.django_db


def test_it_opens_only_to_those_who_may_read_the_request(client: Client) -> None:
    referral = a_referral()
    opens_only_to(client, referral.referrer, "withdraw_referral", referral.reference)


def test_it_is_taken_back_with_the_reason(client: Client) -> None:
    referral = a_referral(ReferralStatus.SENT)
    client.force_login(referral.referrer)
    path = reverse("withdraw_referral", args=[referral.reference])
    assert "Say why, in words the family can read." in client.post(path, {"reason": ""}).content.decode()
    client.post(path, {"reason": "The family changed its mind."})
    assert again(referral).ended_why == "The family changed its mind."
    page = client.get(reverse("referral", args=[referral.reference])).content.decode()
    assert "The family changed its mind." in page


def test_once_accepted_the_referrer_is_sent_to_the_manager_and_keeps_their_words(client: Client) -> None:
    referral = a_referral(ReferralStatus.ACCEPTED)
    path = reverse("withdraw_referral", args=[referral.reference])
    client.force_login(referral.referrer)
    page = client.post(path, {"reason": "Keep me"}).content.decode()
    assert "Ask the service manager to take it back." in page
    assert "Keep me" in page
    client.force_login(a_service_manager())
    client.post(path, {"reason": "Ruth said no."})
    assert again(referral).status == ReferralStatus.WITHDRAWN
