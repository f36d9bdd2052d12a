"""What facilitators write down for themselves, and who never reads it."""

import html

import pytest
from django.utils import timezone

from alongside.families.tests.doors import signed_in
from alongside.restorative.actions.noting import note_on_restorative
from alongside.restorative.models import FacilitatorNote
from alongside.restorative.queries.notes import NOTES_A_PAGE
from alongside.restorative.states import EndedHow, FacilitatorPart
from alongside.restorative.tests.actions.test_ending import ended
from alongside.restorative.tests.factories import a_meeting, lead_of
from alongside.restorative.tests.found_safe import only_facilitators_come_in, opened, sent, where, who_is
from tests.walls.as_somebody import identity, rows_of

pytestmark = pytest.mark.django_db

PAGE = "note_on_restorative"


def test_a_note_is_written_and_read_by_the_other_facilitator() -> None:
    meeting = a_meeting(sensitive=True)
    words = "Ring <b>first</b>. اتصل أولاً 🌙"
    assert sent(PAGE, meeting, lead_of(meeting), {"words": words}).status_code == 302
    page = html.unescape(opened(PAGE, meeting, who_is(FacilitatorPart.SECOND, meeting)).content.decode())
    assert words in page


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "Write something first."),
        ("a \x00 b", "has a character that cannot be saved"),
        ("long " * 20_000, "Use 20,000 characters or fewer."),
    ],
)
def test_each_mistake_is_a_sentence_and_nothing_is_saved(words: str, said: str) -> None:
    meeting = a_meeting()
    assert said in sent(PAGE, meeting, lead_of(meeting), {"words": words}).content.decode()
    assert not FacilitatorNote.objects.exists()


def test_the_newest_is_first_and_the_rest_on_the_next_page() -> None:
    meeting = a_meeting()
    for number in range(NOTES_A_PAGE + 1):
        note_on_restorative(meeting=meeting, words=f"Note {number}.", by=lead_of(meeting), at=timezone.now())
    first = opened(PAGE, meeting, lead_of(meeting)).content.decode()
    assert first.index("Note 10.") < first.index("Note 9.")
    assert "Note 0." not in first
    second = signed_in(lead_of(meeting)).get(f"{where(PAGE, meeting)}?page=2").content.decode()
    assert "Note 0." in second


def test_the_page_of_the_meeting_shows_the_last_three() -> None:
    meeting = a_meeting()
    for number in range(4):
        note_on_restorative(meeting=meeting, words=f"Note {number}.", by=lead_of(meeting), at=timezone.now())
    page = opened("restorative_meeting", meeting, lead_of(meeting)).content.decode()
    assert [f"Note {number}." in page for number in range(4)] == [False, True, True, True]
    assert "Read all notes" in page


def test_neither_who_asked_nor_the_supervisor_reads_one_anywhere() -> None:
    meeting = a_meeting(sensitive=True)
    note_on_restorative(meeting=meeting, words="Ring first.", by=lead_of(meeting), at=timezone.now())
    for worker in (meeting.asked_by, who_is(FacilitatorPart.SUPERVISOR, meeting)):
        assert "Ring first." not in opened("restorative_meeting", meeting, worker).content.decode()
        with identity(worker):
            assert rows_of(FacilitatorNote) == set()


def test_once_it_is_over_they_are_read_and_no_more_are_written() -> None:
    meeting = a_meeting()
    note_on_restorative(meeting=meeting, words="Ring first.", by=lead_of(meeting), at=timezone.now())
    ended(meeting, EndedHow.DONE)
    page = opened(PAGE, meeting, lead_of(meeting)).content.decode()
    assert "Ring first." in page
    assert "No more notes are written." in page
    late = sent(PAGE, meeting, lead_of(meeting), {"words": "Too late, but not lost."}).content.decode()
    assert "Too late, but not lost." in late
    assert FacilitatorNote.objects.count() == 1


def test_only_its_facilitators_come_in() -> None:
    only_facilitators_come_in(PAGE, a_meeting(sensitive=True))
