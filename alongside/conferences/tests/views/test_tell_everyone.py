"""The button that tells everyone who is invited."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.access.tests.doors import signed_in
from alongside.conferences.tests.actions.test_telling import with_ways_in
from alongside.conferences.tests.factories import coordinator_at
from alongside.messages.models import Message
from alongside.partners.tests.factories import a_coordinator

pytestmark = pytest.mark.django_db


def test_it_writes_to_them_and_says_how_many() -> None:
    conference = with_ways_in("Nana", "Dele")
    browser = signed_in(coordinator_at(conference))
    page = browser.get(reverse("conference", args=[conference.reference]))
    assert "Tell everyone who is invited" in page.content.decode()
    answer = browser.post(reverse("tell_everyone", args=[conference.reference]), follow=True)
    assert "Told 2 people, each alone." in answer.content.decode()


def test_a_link_to_it_does_nothing_and_strangers_find_nothing() -> None:
    conference = with_ways_in("Nana")
    address = reverse("tell_everyone", args=[conference.reference])
    assert signed_in(coordinator_at(conference)).get(address).status_code == 405
    assert Client().post(address).status_code == 302
    assert signed_in(a_coordinator()).post(address).status_code == 404
    assert not Message.objects.exists()


def test_with_nobody_to_tell_it_says_why() -> None:
    conference = with_ways_in()
    answer = signed_in(coordinator_at(conference)).post(
        reverse("tell_everyone", args=[conference.reference]), follow=True
    )
    assert "Invite them first." in answer.content.decode()
