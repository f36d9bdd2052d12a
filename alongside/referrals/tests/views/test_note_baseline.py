"""Noting the baseline meeting."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.foundation.fields import day_boxes
from alongside.partners.tests.factories import a_service_manager
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, again
from alongside.referrals.tests.views.doors import opens_only_to, refuses_role

pytestmark = pytest.mark.django_db


def test_it_opens_only_to_the_services_manager(client: Client) -> None:
    referral = a_referral(ReferralStatus.SENT)
    opens_only_to(client, a_service_manager(), "note_baseline", referral.reference)
    refuses_role(client, referral.referrer, "note_baseline", referral.reference)


def test_it_is_written_down_and_a_day_to_come_is_refused(client: Client) -> None:
    referral, today = a_referral(ReferralStatus.SENT), timezone.localdate()
    client.force_login(a_service_manager())
    path = reverse("note_baseline", args=[referral.reference])
    page = client.post(path, day_boxes("met_on", today + timedelta(days=1)) | {"note": "Keep me"}).content.decode()
    assert "still to come" in page
    assert "Keep me" in page
    assert client.post(path, day_boxes("met_on", today) | {"note": "Two questions."}).status_code == 302
    assert again(referral).baseline_met_on == today
