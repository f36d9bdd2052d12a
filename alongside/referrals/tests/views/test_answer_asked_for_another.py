"""The manager answers somebody who asked for another coordinator."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.families.tests.factories import mother_of
from alongside.partners.tests.factories import a_coordinator, a_service_manager
from alongside.referrals.actions import ask_for_another
from alongside.referrals.models import AskedForAnother
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, allocated
from alongside.referrals.tests.views.doors import opens_only_to, refuses_role

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked() -> AskedForAnother:
    referral = allocated(a_referral(ReferralStatus.ACCEPTED), a_coordinator())
    ruth = mother_of(referral.family)
    return ask_for_another(
        referral=referral, person=ruth, words="Somebody from my church.", by=referral.referrer, at=timezone.now()
    )


def test_it_opens_only_to_the_services_manager(client: Client, asked: AskedForAnother) -> None:
    reference = asked.referral.reference
    page = opens_only_to(client, a_service_manager(), "answer_asked_for_another", reference, asked.pk)
    assert "Somebody from my church." in page
    refuses_role(client, asked.referral.referrer, "answer_asked_for_another", reference, asked.pk)


def test_the_answer_is_in_words_and_leads_to_choosing(client: Client, asked: AskedForAnother) -> None:
    client.force_login(a_service_manager())
    path = reverse("answer_asked_for_another", args=[asked.referral.reference, asked.pk])
    assert "Write what you say to the family." in client.post(path, {}).content.decode()
    answer = client.post(path, {"answer": "Of course. Nadia can come."})
    assert answer.headers["Location"] == reverse("allocate_coordinator", args=[asked.referral.reference])
    asked.refresh_from_db()
    assert asked.answer == "Of course. Nadia can come."


def test_what_was_asked_in_another_family_is_not_found_here(client: Client, asked: AskedForAnother) -> None:
    other = a_referral(ReferralStatus.ACCEPTED)
    client.force_login(a_service_manager())
    assert client.get(reverse("answer_asked_for_another", args=[other.reference, asked.pk])).status_code == 404
