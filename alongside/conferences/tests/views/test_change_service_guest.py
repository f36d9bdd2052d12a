"""Whether a worker comes."""

import pytest

from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded, opened_by_coordinator
from alongside.conferences.tests.factories import a_conference

pytestmark = pytest.mark.django_db


def test_the_referrer_says_they_will_come() -> None:
    conference = a_conference(prepared=False)
    referrer = conference.service_guests.get()
    assert "The referrer has not said they will come." in opened_by_coordinator(conference, "conference")
    answered_by_coordinator(
        conference, "change_service_guest", referrer.pk, said={"name": referrer.name, "coming": "comes"}
    )
    assert "The referrer has not said they will come." not in opened_by_coordinator(conference, "conference")


def test_a_name_is_needed() -> None:
    conference = a_conference()
    referrer = conference.service_guests.get()
    page = answered_by_coordinator(conference, "change_service_guest", referrer.pk, said={"name": ""}).content.decode()
    assert "Write their name." in page


def test_only_the_conferencing_service_comes_in() -> None:
    conference = a_conference()
    assert_guarded(conference, "change_service_guest", conference.service_guests.get().pk)
