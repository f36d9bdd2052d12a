"""Telling the referrer that the request is here."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.partners.tests.factories import a_service_manager
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, again
from alongside.referrals.tests.views.doors import opens_only_to, refuses_role

pytestmark = pytest.mark.django_db


def test_it_opens_only_to_the_services_manager(client: Client) -> None:
    referral = a_referral(ReferralStatus.SENT)
    opens_only_to(client, a_service_manager(), "acknowledge_referral", referral.reference)
    refuses_role(client, referral.referrer, "acknowledge_referral", referral.reference)


def test_the_button_on_the_managers_page_tells_the_referrer_once(client: Client) -> None:
    referral, manager = a_referral(ReferralStatus.SENT), a_service_manager()
    client.force_login(manager)
    path = reverse("acknowledge_referral", args=[referral.reference])
    client.post(path, {"acknowledge-words": "About two weeks."})
    assert again(referral).acknowledged_by == manager
    page = client.get(reverse("referral", args=[referral.reference])).content.decode()
    assert "About two weeks." in page
    assert "told already" in client.post(path, {}).content.decode()
