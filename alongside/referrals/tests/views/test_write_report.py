"""Writing the report for the whole family."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.partners.tests.factories import a_service_manager
from alongside.referrals.queries import latest_report
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import REPORT, a_referral
from alongside.referrals.tests.views.doors import opens_only_to, refuses_role, seen_on

pytestmark = pytest.mark.django_db


def test_it_opens_only_to_those_who_write_the_request(client: Client) -> None:
    referral = a_referral(answered=False)
    page = opens_only_to(client, referral.referrer, "write_report", referral.reference)
    assert "What happens if we are still worried" in page
    refuses_role(client, a_service_manager(), "write_report", referral.reference)


def test_it_is_saved_and_leads_to_reading_it_as_the_family_will(client: Client) -> None:
    referral = a_referral(answered=False)
    client.force_login(referral.referrer)
    answer = client.post(reverse("write_report", args=[referral.reference]), REPORT)
    assert answer.headers["Location"] == reverse("read_report", args=[referral.reference])
    report = latest_report(referral)
    assert report is not None
    assert report.questions == "Who can help at night?"


def test_two_writers_both_see_both(client: Client) -> None:
    referral = a_referral()
    client.force_login(referral.referrer)
    path = reverse("write_report", args=[referral.reference])
    seen = seen_on(client, path)
    client.post(path, REPORT | {"what_we_hope": "Theirs"})
    page = client.post(path, REPORT | {"what_we_hope": "Mine", "seen": seen}).content.decode()
    assert "Theirs" in page
    assert "Mine" in page


def test_after_the_work_has_ended_it_is_refused_and_nothing_typed_is_lost(client: Client) -> None:
    referral = a_referral(ReferralStatus.WITHDRAWN)
    client.force_login(referral.referrer)
    page = client.post(reverse("write_report", args=[referral.reference]), {"questions": "Keep me"}).content.decode()
    assert "its report no longer changes" in page
    assert "Keep me" in page
