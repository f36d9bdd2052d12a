"""Asking somebody else of the family."""

import pytest
from django.urls import reverse

from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded, opened_by_coordinator
from alongside.conferences.tests.factories import a_conference, guest_named
from alongside.families.tests.factories import a_relative
from alongside.people.tests.factories import a_person

pytestmark = pytest.mark.django_db


def test_a_relative_added_on_the_way_can_be_asked() -> None:
    conference = a_conference()
    dele = a_relative(conference.family, given_names="Dele", relationship="Uncle").person
    assert "Dele Madeup" in opened_by_coordinator(conference, "add_guest")
    answered_by_coordinator(conference, "add_guest", said={"person": dele.pk})
    assert guest_named(conference, "Dele").met_on is None


def test_somebody_who_is_not_in_the_family_can_not_be_asked() -> None:
    conference = a_conference()
    a_relative(conference.family, given_names="Dele", relationship="Uncle")
    response = answered_by_coordinator(conference, "add_guest", said={"person": a_person("Stranger").pk})
    assert "Choose one of the answers on this page." in response.content.decode()
    assert not conference.guests.filter(person__given_names="Stranger").exists()


def test_when_everyone_is_asked_it_says_so_and_shows_how_to_add_somebody() -> None:
    conference = a_conference()
    page = opened_by_coordinator(conference, "add_guest")
    assert "Everyone in the family is on the list." in page
    assert reverse("add_family_member", args=[conference.family.reference]) in page


def test_only_the_conferencing_service_comes_in() -> None:
    assert_guarded(a_conference(), "add_guest")
