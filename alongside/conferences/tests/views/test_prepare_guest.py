"""Preparing one person: nothing typed is ever lost."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from alongside.conferences.forms import PrepareGuest
from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded, come_to, opened_by_coordinator
from alongside.conferences.tests.factories import a_conference, coordinator_at, guest_named, prepared
from alongside.foundation.fields import day_boxes
from alongside.people.models import Person

pytestmark = pytest.mark.django_db


ANSWERS = {
    "met_how": "at_home",
    "coming": "comes",
    "their_words": "Nights are  hard.\n\nI can’t do it alone 🌙",
    "words_read_by": "Ruth",
    "ready": "yes",
    "not_ready_why": "",
    "note": "Likes to be called first.",
}


def said_today(**changes: Any) -> dict[str, Any]:
    return day_boxes("met_on", timezone.localdate()) | ANSWERS | changes


def test_what_is_written_is_saved_just_as_it_was_said() -> None:
    conference = a_conference(prepared=False)
    nana = guest_named(conference, "Nana")
    response = answered_by_coordinator(conference, "prepare_guest", nana.pk, said=said_today())
    assert response.status_code == 302
    nana.refresh_from_db()
    assert nana.their_words == ANSWERS["their_words"]
    assert (nana.coming, nana.ready, nana.met_on) == ("comes", True, timezone.localdate())


@pytest.mark.parametrize(
    ("day", "words"),
    [(timedelta(days=1), "Choose today or an earlier day."), (timedelta(days=-40), "Choose a day after the meeting")],
)
def test_a_day_outside_the_preparation_comes_back_with_what_was_typed(day: timedelta, words: str) -> None:
    conference = a_conference(prepared=False)
    nana = guest_named(conference, "Nana")
    said = said_today() | day_boxes("met_on", timezone.localdate() + day)
    page = answered_by_coordinator(conference, "prepare_guest", nana.pk, said=said).content.decode()
    assert words in page
    assert "Likes to be called first." in page
    assert guest_named(conference, "Nana").met_on is None


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"met_how": ""}, "Say how you met."),
        ({"met_on-day": "", "met_on-month": "", "met_on-year": ""}, "Say which day you met."),
        ({"ready": "no"}, "Say what they are not ready for yet, or why."),
        ({"met_on-day": "31", "met_on-month": "2"}, "Enter a real date"),
        ({"note": "half a \x00 character"}, "has a character that cannot be saved"),
        ({"their_words": "long " * 20_000}, "Use 20,000 characters or fewer."),
        ({"coming": "perhaps"}, "Choose one of the answers on this page."),
    ],
)
def test_each_mistake_is_a_sentence_and_nothing_is_saved(changes: dict[str, str], words: str) -> None:
    conference = a_conference(prepared=False)
    nana = guest_named(conference, "Nana")
    page = answered_by_coordinator(conference, "prepare_guest", nana.pk, said=said_today(**changes)).content.decode()
    assert "There is a problem" in page
    assert words in page
    assert guest_named(conference, "Nana").note == ""


def test_the_second_of_two_workers_is_told_and_sees_both() -> None:
    conference = a_conference(prepared=False)
    nana = guest_named(conference, "Nana")
    seen = re.search(r'name="seen" value="([^"]+)"', opened_by_coordinator(conference, "prepare_guest", nana.pk))
    assert seen
    prepared(nana, note="Written by somebody else.")
    response = answered_by_coordinator(conference, "prepare_guest", nana.pk, said=said_today(seen=seen[1]))
    page = response.content.decode()
    assert "Written by somebody else." in page
    assert "Likes to be called first." in page
    assert guest_named(conference, "Nana").note == "Written by somebody else."


def test_after_the_meeting_it_comes_back_with_the_reason_and_the_words() -> None:
    conference = a_conference(ConferenceStatus.HELD)
    nana = guest_named(conference, "Nana")
    page = answered_by_coordinator(conference, "prepare_guest", nana.pk, said=said_today()).content.decode()
    assert "This meeting has been held." in page
    assert "Likes to be called first." in page


def test_a_guest_of_another_meeting_is_not_found() -> None:
    mine, other = a_conference(), a_conference()
    worker = coordinator_at(mine)
    assert come_to("prepare_guest", mine.reference, guest_named(other, "Nana").pk, worker=worker).status_code == 404


def test_only_the_conferencing_service_comes_in() -> None:
    conference = a_conference()
    assert_guarded(conference, "prepare_guest", guest_named(conference, "Nana").pk)


@given(
    words=st.text(max_size=300),
    reader=st.text(max_size=300),
    day=st.tuples(st.text(max_size=5), st.text(max_size=5), st.text(max_size=6)),
    choice=st.text(max_size=20),
)
def test_no_answer_breaks_the_form(words: str, reader: str, day: tuple[str, str, str], choice: str) -> None:
    posted = {"their_words": words, "words_read_by": reader, "coming": choice, "ready": choice, "met_how": choice}
    posted |= dict(zip(("met_on-day", "met_on-month", "met_on-year"), day, strict=True))
    form = PrepareGuest(posted, person=Person(given_names="Ruth"), asked_on=date(2026, 1, 1), today=date(2026, 12, 31))
    assert form.is_valid() or form.mistakes
    if "their_words" not in form.errors:
        assert form.cleaned_data["their_words"] == words.replace("\r\n", "\n").replace("\r", "\n").rstrip()
