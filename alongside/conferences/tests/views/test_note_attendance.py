"""Who came: family, children and services on one page."""

import pytest

from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded
from alongside.conferences.tests.factories import a_conference, guest_named

pytestmark = pytest.mark.django_db


def test_each_persons_way_of_being_there_is_kept() -> None:
    conference = a_conference(ConferenceStatus.AGREEING)
    nana, child = guest_named(conference, "Nana"), conference.children.all()[0]
    worker = conference.service_guests.get()
    said = {f"guest_{nana.pk}": "remote", f"child_{child.pk}": "part", f"service_{worker.pk}": "did_not"}
    answered_by_coordinator(conference, "note_attendance", said=said)
    for row, came in ((nana, "remote"), (child, "part"), (worker, "did_not")):
        row.refresh_from_db()
        assert row.came == came


def test_what_was_written_wrongly_can_be_taken_back() -> None:
    conference = a_conference(ConferenceStatus.HELD)
    nana = guest_named(conference, "Nana")
    assert nana.came
    answered_by_coordinator(conference, "note_attendance", said={f"guest_{nana.pk}": ""})
    assert guest_named(conference, "Nana").came == ""


def test_an_answer_that_is_not_on_the_page_comes_back() -> None:
    conference = a_conference(ConferenceStatus.AGREEING)
    nana = guest_named(conference, "Nana")
    page = answered_by_coordinator(conference, "note_attendance", said={f"guest_{nana.pk}": "flew"}).content.decode()
    assert "There is a problem" in page


def test_not_before_the_meeting() -> None:
    conference = a_conference(ConferenceStatus.ARRANGED)
    nana = guest_named(conference, "Nana")
    page = answered_by_coordinator(conference, "note_attendance", said={f"guest_{nana.pk}": "part"}).content.decode()
    assert "This meeting is arranged and has not begun." in page


def test_only_the_conferencing_service_comes_in() -> None:
    assert_guarded(a_conference(ConferenceStatus.AGREEING), "note_attendance")
