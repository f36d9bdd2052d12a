"""Beginning to ask for a conference."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.families.tests.factories import a_family, children_of
from alongside.partners.tests.factories import a_service_manager
from alongside.referrals.models import Referral
from alongside.referrals.tests.factories import a_referral
from alongside.referrals.tests.views.doors import opens_only_to, refuses_role

pytestmark = pytest.mark.django_db


def test_it_opens_only_to_those_who_work_with_the_family(client: Client) -> None:
    family = a_family()
    page = opens_only_to(client, family.added_by, "start_referral", family.reference)
    assert "Ask for a family group conference" in page
    refuses_role(client, a_service_manager(), "start_referral", family.reference)


def test_it_begins_a_request_for_the_children_chosen(client: Client) -> None:
    family = a_family()
    ayo, _ = children_of(family)
    client.force_login(family.added_by)
    answer = client.post(reverse("start_referral", args=[family.reference]), {"children": [ayo.pk]})
    referral = Referral.objects.get(family=family)
    assert answer.headers["Location"] == reverse("referral", args=[referral.reference])
    assert [row.child for row in referral.children.all()] == [ayo]


def test_choosing_nobody_brings_the_page_back(client: Client) -> None:
    family = a_family()
    client.force_login(family.added_by)
    page = client.post(reverse("start_referral", args=[family.reference]), {}).content.decode()
    assert "Choose at least one child." in page
    assert not Referral.objects.exists()


def test_a_request_still_open_is_shown_and_not_made_twice(client: Client) -> None:
    first = a_referral(answered=False)
    client.force_login(first.referrer)
    path = reverse("start_referral", args=[first.family.reference])
    assert reverse("referral", args=[first.reference]) in client.get(path).content.decode()
    page = client.post(path, {"children": [children_of(first.family)[0].pk]}).content.decode()
    assert f"Ayo is in a request that is still open: {first.reference}." in page
    assert Referral.objects.count() == 1
