"""Somebody comes apart from the others."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.conferences.actions import CannotPrepare, prepare_separately
from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.factories import a_conference, coordinator_at, guest_named
from alongside.families.models import StoryLine
from alongside.families.states import Book
from alongside.partners.tests.factories import a_social_worker

pytestmark = pytest.mark.django_db


def test_it_is_written_down_and_stays_in_the_service_s_own_book() -> None:
    conference = a_conference(relatives=2)
    by = coordinator_at(conference)
    prepare_separately(guest=guest_named(conference, "Dele"), told_instead="I fetch you.", by=by, at=timezone.now())
    assert guest_named(conference, "Dele").told_instead == "I fetch you."
    line = StoryLine.objects.get(words="Dele comes apart from the others.")
    assert line.book == Book.CONFERENCING


def test_not_by_others_and_not_once_it_is_over() -> None:
    conference = a_conference(ConferenceStatus.HELD, relatives=2)
    dele = guest_named(conference, "Dele")
    with pytest.raises(NotAllowed):
        prepare_separately(guest=dele, told_instead="x", by=a_social_worker(), at=timezone.now())
    with pytest.raises(CannotPrepare):
        prepare_separately(guest=dele, told_instead="x", by=coordinator_at(conference), at=timezone.now())
