"""The day of the meeting."""

import pytest
from django.urls import reverse

from alongside.conferences.states import ConferenceStatus, PlanWriting
from alongside.conferences.tests.doors import assert_guarded, opened_by_coordinator
from alongside.conferences.tests.factories import a_conference
from alongside.foundation.components import clock

pytestmark = pytest.mark.django_db


def test_the_button_to_begin_waits_until_nothing_stands_in_the_way() -> None:
    ready, not_ready = a_conference(ConferenceStatus.ARRANGED), a_conference(prepared=False)
    assert reverse("begin_sharing", args=[ready.reference]) in opened_by_coordinator(ready, "hold_conference")
    page = opened_by_coordinator(not_ready, "hold_conference")
    assert reverse("begin_sharing", args=[not_ready.reference]) not in page
    assert "Nobody has met Nana yet." in page


def test_of_private_time_it_shows_only_that_it_began() -> None:
    conference = a_conference(ConferenceStatus.PRIVATE_TIME)
    page = opened_by_coordinator(conference, "hold_conference")
    assert f"Began at {clock(conference.private_times.get().began_at)}" in page
    for name in ("Ruth", "Nana", "Ayo Madeup"):
        assert name not in page


def test_the_lent_device_has_its_link_only_where_the_family_writes_on_one() -> None:
    on_paper = a_conference(ConferenceStatus.PRIVATE_TIME)
    on_device = a_conference(ConferenceStatus.PRIVATE_TIME, writing=PlanWriting.ON_DEVICE)
    link = "The link for the device you lend"
    assert link not in opened_by_coordinator(on_paper, "hold_conference")
    assert link in opened_by_coordinator(on_device, "hold_conference")


def test_only_the_conferencing_service_comes_in() -> None:
    assert_guarded(a_conference(ConferenceStatus.PRIVATE_TIME), "hold_conference")
