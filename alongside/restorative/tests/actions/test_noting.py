"""What facilitators write down for themselves."""

import pytest
from django.utils import timezone

from alongside.foundation.blockers import Cannot
from alongside.restorative.actions.ending import end_restorative
from alongside.restorative.actions.noting import note_on_restorative
from alongside.restorative.queries.notes import notes_of
from alongside.restorative.states import EndedHow, FacilitatorPart
from alongside.restorative.tests.factories import a_meeting, lead_of
from alongside.restorative.tests.found_safe import who_is

pytestmark = pytest.mark.django_db


def test_notes_are_added_to_and_the_newest_is_first() -> None:
    meeting = a_meeting(sensitive=True)
    lead, second = lead_of(meeting), who_is(FacilitatorPart.SECOND, meeting)
    note_on_restorative(meeting=meeting, words="Ring first.", by=lead, at=timezone.now())
    note_on_restorative(meeting=meeting, words="They like the small room.", by=second, at=timezone.now())
    assert [(note.words, note.written_by) for note in notes_of(meeting)] == [
        ("They like the small room.", second),
        ("Ring first.", lead),
    ]


def test_the_supervisor_writes_none() -> None:
    meeting = a_meeting(sensitive=True)
    with pytest.raises(Cannot, match="Only those who facilitate"):
        note_on_restorative(
            meeting=meeting, words="Ring first.", by=who_is(FacilitatorPart.SUPERVISOR, meeting), at=timezone.now()
        )


def test_nothing_is_no_note() -> None:
    meeting = a_meeting()
    with pytest.raises(Cannot, match="Write something"):
        note_on_restorative(meeting=meeting, words=" \n ", by=lead_of(meeting), at=timezone.now())


def test_not_once_it_is_over() -> None:
    meeting = a_meeting()
    end_restorative(meeting=meeting, how=EndedHow.DONE, words="", by=lead_of(meeting), at=timezone.now())
    with pytest.raises(Cannot, match="This is over"):
        note_on_restorative(meeting=meeting, words="Late.", by=lead_of(meeting), at=timezone.now())
