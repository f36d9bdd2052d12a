"""What facilitators write down for themselves: added to, never changed."""

from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.restorative.actions.refusals import CannotHold, lock_to_hold
from alongside.restorative.models import FacilitatorNote, Meeting


@transaction.atomic
def note_on_restorative(*, meeting: Meeting, words: str, by: User, at: datetime) -> FacilitatorNote:
    """One note. Nobody who takes part reads it, nor who asked for the meeting, nor the supervisor."""
    meeting = lock_to_hold(meeting, by=by)
    if not words.strip():
        raise CannotHold(["Write something first."])
    note = FacilitatorNote.objects.create(meeting=meeting, words=words, written_at=at, written_by=by)
    record("restorative.noted", subject=note, family_id=meeting.family_id, by=by, at=at)
    return note
