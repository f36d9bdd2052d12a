"""Checking the whole request, and sending it."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.families.tests.factories import a_family
from alongside.partners.tests.factories import a_service_manager
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, again
from alongside.referrals.tests.views.doors import opens_only_to, refuses_role

pytestmark = pytest.mark.django_db


def test_it_opens_only_to_those_who_write_the_request(client: Client) -> None:
    referral = a_referral()
    page = opens_only_to(client, referral.referrer, "send_referral", referral.reference)
    assert "Who can be there at night when things get hard?" in page
    assert "Send it to Madeup Family Conference Service" in page
    refuses_role(client, a_service_manager(), "send_referral", referral.reference)


def test_it_is_sent_once(client: Client) -> None:
    referral = a_referral()
    client.force_login(referral.referrer)
    path = reverse("send_referral", args=[referral.reference])
    assert client.post(path).headers["Location"] == reverse("referral", args=[referral.reference])
    assert again(referral).status == ReferralStatus.SENT
    assert "This request cannot be sent: it has been sent" in client.post(path).content.decode()


def test_with_something_missing_the_reasons_stand_in_place_of_the_button(client: Client) -> None:
    referral = a_referral(family=a_family(agreed=False))
    client.force_login(referral.referrer)
    path = reverse("send_referral", args=[referral.reference])
    page = client.get(path).content.decode()
    assert "You could ask Ruth Madeup." in page
    assert "Send it to" not in page
    assert "You could ask Ruth Madeup." in client.post(path).content.decode()
    assert again(referral).status == ReferralStatus.WRITING
