"""Choosing the family's coordinator."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.families.states import Part
from alongside.families.tests.factories import works_with
from alongside.partners.tests.factories import a_coordinator, a_service_manager
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral
from alongside.referrals.tests.views.doors import opens_only_to, refuses_role

pytestmark = pytest.mark.django_db


def test_it_opens_only_to_the_services_manager(client: Client) -> None:
    referral = a_referral(ReferralStatus.ACCEPTED, coordinator_language="Yoruba")
    a_coordinator(name="Grace Madeup", languages=["Yoruba"])
    page = opens_only_to(client, a_service_manager(), "allocate_coordinator", referral.reference)
    assert "Speaks Yoruba, which the family asked for." in page
    refuses_role(client, referral.referrer, "allocate_coordinator", referral.reference)


def test_the_one_chosen_is_given(client: Client) -> None:
    referral, coordinator = a_referral(ReferralStatus.ACCEPTED), a_coordinator()
    client.force_login(a_service_manager())
    path = reverse("allocate_coordinator", args=[referral.reference])
    client.post(path, {"coordinator": coordinator.pk, "why": "Kind."})
    assert referral.allocations.get().coordinator == coordinator


def test_a_blocked_coordinator_stands_apart_with_the_reason_and_no_way_to_choose_them(client: Client) -> None:
    referral, blocked = a_referral(ReferralStatus.ACCEPTED), a_coordinator()
    a_coordinator()
    works_with(referral.family, blocked, Part.REVIEWING_OFFICER)
    client.force_login(a_service_manager())
    path = reverse("allocate_coordinator", args=[referral.reference])
    page = client.get(path)
    assert "independent reviewing officer since" in page.content.decode()
    assert f'value="{blocked.pk}"' not in page.content.decode()
    tried = client.post(path, {"coordinator": blocked.pk, "why": "Anyway."}).content.decode()
    assert "Choose one of the answers on this page." in tried
    assert not referral.allocations.exists()


def test_before_acceptance_nobody_can_be_chosen(client: Client) -> None:
    referral, coordinator = a_referral(ReferralStatus.SENT), a_coordinator()
    client.force_login(a_service_manager())
    path = reverse("allocate_coordinator", args=[referral.reference])
    assert "has not been accepted" in client.get(path).content.decode()
    page = client.post(path, {"coordinator": coordinator.pk, "why": "Keep me"}).content.decode()
    assert "A coordinator cannot be chosen: it has been sent" in page
