"""The manager reads the whole request and decides."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from alongside.families.tests.factories import a_family
from alongside.partners.tests.factories import a_service_manager
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, again
from alongside.referrals.tests.views.doors import opens_only_to, queries_for, refuses_role

pytestmark = pytest.mark.django_db


def test_it_opens_only_to_the_services_manager(client: Client) -> None:
    referral = a_referral(ReferralStatus.SENT)
    page = opens_only_to(client, a_service_manager(), "decide_referral", referral.reference)
    assert "Who can be there at night when things get hard?" in page
    assert "Tell the referrer it is here" in page
    refuses_role(client, referral.referrer, "decide_referral", referral.reference)


@pytest.mark.parametrize(
    ("decision", "status", "onward"),
    [
        ("accept", ReferralStatus.ACCEPTED, "allocate_coordinator"),
        ("not_yet", ReferralStatus.NOT_YET, "referral"),
        ("redirect", ReferralStatus.REDIRECTED, "referral"),
    ],
)
def test_each_decision_leads_on(client: Client, decision: str, status: ReferralStatus, onward: str) -> None:
    referral = a_referral(ReferralStatus.SENT)
    client.force_login(a_service_manager())
    path = reverse("decide_referral", args=[referral.reference])
    answer = client.post(path, {"decision": decision, "reason": "Because Ruth wants it."})
    assert answer.headers["Location"] == reverse(onward, args=[referral.reference])
    assert again(referral).status == status


def test_a_reason_is_asked_for_and_what_was_chosen_stays(client: Client) -> None:
    referral = a_referral(ReferralStatus.SENT)
    client.force_login(a_service_manager())
    page = client.post(reverse("decide_referral", args=[referral.reference]), {"decision": "redirect"}).content.decode()
    assert "Say why, in words the family can read." in page
    assert re.search(r'value="redirect"\s+checked', page)
    assert again(referral).status == ReferralStatus.SENT


def test_what_blocks_accepting_is_said_before_and_after_trying(client: Client) -> None:
    referral = a_referral(ReferralStatus.SENT, mainly_family_time=True)
    client.force_login(a_service_manager())
    path = reverse("decide_referral", args=[referral.reference])
    assert "It cannot be accepted now" in client.get(path).content.decode()
    page = client.post(path, {"decision": "accept", "reason": "Keep my reason"}).content.decode()
    assert "mainly about family time" in page
    assert "Keep my reason" in page


def test_an_urgent_request_is_flagged_in_words(client: Client) -> None:
    referral = a_referral(ReferralStatus.SENT, urgent=True, urgent_why="Tem may have to leave home tonight.")
    client.force_login(a_service_manager())
    page = client.get(reverse("decide_referral", args=[referral.reference])).content.decode()
    assert "Urgent: the family needs to meet within 24 hours. Tem may have to leave home tonight." in page


def test_somebody_who_decided_meanwhile_is_not_overruled(client: Client) -> None:
    referral = a_referral(ReferralStatus.REDIRECTED)
    client.force_login(a_service_manager())
    path = reverse("decide_referral", args=[referral.reference])
    assert "There is nothing to decide now" in client.get(path).content.decode()
    page = client.post(path, {"decision": "accept", "reason": "Yes."}).content.decode()
    assert "it was passed to better help" in page


def test_the_page_takes_no_more_queries_for_six_children_than_for_one(client: Client) -> None:
    one, six = (a_referral(ReferralStatus.SENT, family=a_family(children=number)) for number in (1, 6))
    client.force_login(a_service_manager())
    counts = [queries_for(client, reverse("decide_referral", args=[each.reference])) for each in (one, six)]
    assert counts[0] == counts[1] <= 20
