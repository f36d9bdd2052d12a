"""Something that is no longer needed."""

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.conferences.actions import note_need
from alongside.conferences.states import NeedKind
from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded
from alongside.conferences.tests.factories import a_conference, coordinator_at, guest_named

pytestmark = pytest.mark.django_db


def test_it_is_gone_from_the_page_and_stays_in_the_story() -> None:
    conference = a_conference()
    nana, by = guest_named(conference, "Nana"), coordinator_at(conference)
    need = note_need(conference=conference, person=nana.person, kind=NeedKind.PRAYER, by=by, at=timezone.now())
    response = answered_by_coordinator(conference, "drop_need", need.pk)
    assert response.headers["Location"] == reverse("prepare_guest", args=[conference.reference, nana.pk])
    assert not conference.needs.exists()
    assert conference.family.story.filter(words="Nana no longer needs: a place or time to pray.").exists()


def test_only_the_conferencing_service_can() -> None:
    conference = a_conference()
    nana, by = guest_named(conference, "Nana"), coordinator_at(conference)
    need = note_need(conference=conference, person=nana.person, kind=NeedKind.PRAYER, by=by, at=timezone.now())
    assert_guarded(conference, "drop_need", need.pk, button=True)
    assert conference.needs.exists()
