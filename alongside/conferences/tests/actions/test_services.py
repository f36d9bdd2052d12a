"""Workers who come for the first and last part."""

import pytest
from django.utils import timezone

from alongside.conferences.actions import CannotPrepare, add_service_guest, change_service_guest
from alongside.conferences.queries import what_blocks
from alongside.conferences.states import Coming, ConferenceStatus
from alongside.conferences.tests.factories import a_conference, coordinator_at
from alongside.families.states import Book

pytestmark = pytest.mark.django_db


def test_a_worker_who_will_come_is_told_to_everyone() -> None:
    conference = a_conference()
    add_service_guest(
        conference=conference, name="Zoë Madeup", from_where="School", by=coordinator_at(conference), at=timezone.now()
    )
    assert conference.family.story.filter(book=Book.SHARED, words="Asked Zoë Madeup to come to the meeting.").exists()


def test_when_the_referrer_can_not_come_somebody_comes_in_their_place() -> None:
    conference = a_conference(ConferenceStatus.ARRANGED)
    by, now = coordinator_at(conference), timezone.now()
    referrer = conference.service_guests.get()
    change_service_guest(
        guest=referrer, name=referrer.name, from_where="", why="", coming=Coming.NOT_COMING, by=by, at=now
    )
    reason = "The referrer will not come, and nobody comes in their place."
    assert what_blocks(conference, on=timezone.localdate()) == [reason]
    add_service_guest(conference=conference, name="Pat Madeup", from_where="", coming=Coming.COMES, by=by, at=now)
    assert what_blocks(conference, on=timezone.localdate()) == []


def test_a_name_is_needed() -> None:
    conference = a_conference()
    with pytest.raises(CannotPrepare, match="Write their name"):
        add_service_guest(
            conference=conference, name="", from_where="School", by=coordinator_at(conference), at=timezone.now()
        )
