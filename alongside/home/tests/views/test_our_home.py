"""Somebody of the family comes in, and nobody else does."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.families.actions import go_out
from alongside.families.models import HomePass
from alongside.families.tests.factories import a_family, mother_of
from alongside.home.tests.at_home import at_home
from alongside.home.tests.meeting import a_meeting, person_of

pytestmark = pytest.mark.django_db


def test_a_relative_who_has_come_in_is_greeted_by_name() -> None:
    family = a_family()
    ruth = next(member.person for member in family.members.all() if not member.is_child)
    answer = at_home(family, ruth).get(reverse("our_home"))
    assert answer.status_code == 200
    assert "Hello Ruth" in answer.content.decode()
    assert answer["Cache-Control"] == "no-store"


def test_whoever_has_not_come_in_is_shown_the_door() -> None:
    answer = Client().get(reverse("our_home"))
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("home_door"))


def test_a_visit_ends_when_nothing_was_done_for_an_hour_or_they_went_out() -> None:
    family = a_family()
    ruth = family.members.filter(is_child=False).get().person
    long_ago = at_home(family, ruth, at=timezone.now() - timedelta(minutes=61))
    assert long_ago.get(reverse("our_home")).status_code == 302
    browser = at_home(family, ruth)
    go_out(home_pass=HomePass.objects.latest("pk"), at=timezone.now())
    assert browser.get(reverse("our_home")).status_code == 302


def test_a_workers_browser_is_refused() -> None:
    family = a_family()
    assert signed_in(family.added_by).get(reverse("our_home")).status_code == 403


def ways_on(browser: Client) -> str:
    page = browser.get(reverse("our_home")).content.decode()
    return page.split('class="al-ways"')[1].split("</ul>")[0]


def test_the_first_page_leads_only_to_what_is_there() -> None:
    family = a_family()
    ways = ways_on(at_home(family, mother_of(family)))
    assert "My words" in ways
    for nothing_yet in ("Our plan", "Our meeting", "Our own time", "How was it for you?"):
        assert nothing_yet not in ways


def test_who_is_asked_to_a_meeting_finds_it_on_the_first_page() -> None:
    conference = a_meeting()
    ways = ways_on(at_home(conference.family, person_of(conference, "Nana")))
    assert "Our meeting" in ways
    assert "Our plan" not in ways
