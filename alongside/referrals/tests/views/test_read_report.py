"""The report as the family will read it."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.partners.tests.factories import a_coordinator
from alongside.referrals.queries import latest_report
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, a_report, allocated
from alongside.referrals.tests.views.doors import opens_only_to

pytestmark = pytest.mark.django_db


def test_it_opens_only_to_those_who_may_read_the_request(client: Client) -> None:
    referral = a_referral()
    page = opens_only_to(client, referral.referrer, "read_report", referral.reference)
    assert "Ayo loves school." in page
    assert "Leave this page" in page


def test_hints_and_buttons_are_the_writers_alone(client: Client) -> None:
    referral = allocated(a_referral(ReferralStatus.ACCEPTED), a_coordinator())
    a_report(referral, what_worries_us="The siblings are tired.")
    path = reverse("read_report", args=[referral.reference])
    client.force_login(referral.referrer)
    assert "brothers and sisters" in client.get(path).content.decode()
    client.force_login(referral.allocations.get().coordinator)
    page = client.get(path).content.decode()
    assert "The siblings are tired." in page
    assert "Change the report" not in page


def test_a_worker_notes_that_the_family_has_it(client: Client) -> None:
    referral = a_referral()
    client.force_login(referral.referrer)
    path = reverse("read_report", args=[referral.reference])
    client.post(path)
    report = latest_report(referral)
    assert report is not None
    assert report.shared_by == referral.referrer
    assert client.post(path).status_code == 409


def test_nothing_written_yet_is_said(client: Client) -> None:
    referral = a_referral(answered=False)
    client.force_login(referral.referrer)
    path = reverse("read_report", args=[referral.reference])
    assert "Nothing is written yet under" in client.get(path).content.decode()
    assert client.post(path).status_code == 200
