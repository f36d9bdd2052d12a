"""A request: its task list, and the whole of it for those who read."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.families.actions import withdraw_consent
from alongside.families.models import Consent
from alongside.families.tests.factories import a_family, mother_of
from alongside.partners.tests.factories import a_coordinator, a_service_manager
from alongside.people.tests.factories import a_child, a_child_without_a_name
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, allocated
from alongside.referrals.tests.views.doors import opens_only_to, queries_for

pytestmark = pytest.mark.django_db


def test_the_task_list_opens_only_to_those_who_may_read_the_request(client: Client) -> None:
    referral = a_referral(answered=False)
    page = opens_only_to(client, referral.referrer, "referral", referral.reference)
    assert "0 of 19 pages are answered." in page
    assert "About Ayo" in page


def test_a_child_without_a_name_is_called_by_the_councils_id(client: Client) -> None:
    referral = a_referral(answered=False, family=a_family(children=[a_child_without_a_name("CH0042")]))
    client.force_login(referral.referrer)
    page = client.get(reverse("referral", args=[referral.reference])).content.decode()
    assert "About the child with council ID CH0042" in page


def test_the_task_list_takes_no_more_queries_for_six_children_than_for_one(client: Client) -> None:
    one = a_referral(answered=False, family=a_family(children=1))
    six = a_referral(answered=False, family=a_family(children=6, worker=one.referrer))
    client.force_login(one.referrer)
    counts = [queries_for(client, reverse("referral", args=[each.reference])) for each in (one, six)]
    assert counts[0] == counts[1] <= 20


@pytest.mark.parametrize("status", ReferralStatus)
def test_the_request_can_be_read_in_every_state(client: Client, status: ReferralStatus) -> None:
    referral = a_referral(status)
    client.force_login(a_service_manager())
    page = client.get(reverse("referral", args=[referral.reference]))
    assert page.status_code == 200
    assert "Who can be there at night when things get hard?" in page.content.decode()


def test_the_referrer_reads_why_not_yet_and_can_change_it(client: Client) -> None:
    referral = a_referral(ReferralStatus.NOT_YET)
    client.force_login(referral.referrer)
    page = client.get(reverse("referral", args=[referral.reference])).content.decode()
    assert "Please ask Ruth&#39;s sister first." in page
    assert reverse("answer_page", args=[referral.reference, "worries"]) in page


def test_an_agreement_taken_back_after_acceptance_is_said_at_the_top(client: Client) -> None:
    referral = allocated(a_referral(ReferralStatus.ACCEPTED), a_coordinator())
    for consent in Consent.objects.filter(person=mother_of(referral.family)):
        withdraw_consent(consent=consent, on=timezone.localdate(), by=referral.referrer, at=timezone.now())
    client.force_login(referral.allocations.get().coordinator)
    page = client.get(reverse("referral", args=[referral.reference])).content.decode()
    assert "Ruth took back their agreement." in page


def test_a_request_this_service_does_not_take_says_so_and_what_else_could_help(client: Client) -> None:
    referral = a_referral(private_law=True)
    client.force_login(referral.referrer)
    page = client.get(reverse("referral", args=[referral.reference])).content.decode()
    assert "does not take private law disputes" in page
    assert "Family mediation" in page


def test_names_in_any_script_stand_on_the_page_as_they_are(client: Client) -> None:
    family = a_family(children=[a_child("عبد", "المختلق"), a_child("D’Arcy <b>", "O'Madeup")])
    referral = a_referral(answered=False, family=family)
    client.force_login(referral.referrer)
    page = client.get(reverse("referral", args=[referral.reference])).content.decode()
    assert "عبد" in page
    assert "D’Arcy" in page
    assert "<b>" not in page


def test_a_request_that_ended_says_where_each_child_was(client: Client) -> None:
    referral = a_referral(ReferralStatus.CLOSED)
    client.force_login(referral.referrer)
    page = client.get(reverse("referral", args=[referral.reference])).content.decode()
    assert "Ayo</bdi> lived with" in page
    assert "Their mother</bdi>. Status then: child in need." in page
