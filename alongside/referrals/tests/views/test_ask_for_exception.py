"""Asking for an exception to agreement."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.families.tests.factories import a_family, agrees, children_of
from alongside.partners.tests.factories import a_service_manager
from alongside.people.tests.factories import a_child
from alongside.referrals.tests.factories import a_referral, again
from alongside.referrals.tests.views.doors import opens_only_to, refuses_role

pytestmark = pytest.mark.django_db


def test_it_opens_only_to_those_who_write_the_request(client: Client) -> None:
    referral = a_referral(answered=False)
    opens_only_to(client, referral.referrer, "ask_for_exception", referral.reference)
    refuses_role(client, a_service_manager(), "ask_for_exception", referral.reference)


def test_it_rests_on_what_is_written_down(client: Client) -> None:
    family = a_family(children=[a_child("Zuri", age=16)], agreed=False)
    referral = a_referral(family=family)
    client.force_login(referral.referrer)
    path = reverse("ask_for_exception", args=[referral.reference])
    typed = {"exception": "young_person", "why": "Zuri wants her aunts there."}
    page = client.post(path, typed).content.decode()
    assert "Write down first that a young person of 16 or 17 has agreed" in page
    assert "Zuri wants her aunts there." in page
    agrees(family, children_of(family)[0])
    assert client.post(path, typed).status_code == 302
    assert again(referral).exception_waits
