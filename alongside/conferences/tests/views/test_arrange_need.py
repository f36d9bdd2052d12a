"""Saying how something is arranged."""

import pytest
from django.utils import timezone

from alongside.conferences.actions import note_need
from alongside.conferences.models import Conference, Need
from alongside.conferences.states import ConferenceStatus, NeedKind
from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded, opened_by_coordinator
from alongside.conferences.tests.factories import a_conference, coordinator_at, guest_named

pytestmark = pytest.mark.django_db


def a_need(conference: Conference) -> Need:
    person = guest_named(conference, "Nana").person
    by = coordinator_at(conference)
    return note_need(conference=conference, person=person, kind=NeedKind.INTERPRETER, by=by, at=timezone.now())


def test_once_it_is_arranged_it_no_longer_stands_in_the_way() -> None:
    conference = a_conference(ConferenceStatus.ARRANGED)
    need = a_need(conference)
    assert "No interpreter for Nana." in opened_by_coordinator(conference, "conference")
    said = {"arranged": "yes", "arranged_detail": "Mrs Madeup speaks Yoruba"}
    answered_by_coordinator(conference, "arrange_need", need.pk, said=said)
    assert "No interpreter for Nana." not in opened_by_coordinator(conference, "conference")


def test_what_is_arranged_is_said() -> None:
    conference = a_conference()
    need = a_need(conference)
    response = answered_by_coordinator(conference, "arrange_need", need.pk, said={"arranged": "yes"})
    assert "Say what is arranged." in response.content.decode()
    assert not Need.objects.get(pk=need.pk).arranged


def test_only_the_conferencing_service_comes_in() -> None:
    conference = a_conference()
    assert_guarded(conference, "arrange_need", a_need(conference).pk)
