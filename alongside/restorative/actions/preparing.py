"""Preparing people for a restorative meeting, each alone: how they were found, and going back to it."""

from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.restorative.actions.refusals import CannotHold, locked
from alongside.restorative.models import Meeting
from alongside.restorative.rules.moving import blockers_to_moving
from alongside.restorative.states import MeetingStatus


@transaction.atomic
def back_to_preparing(*, meeting: Meeting, by: User | None, at: datetime) -> Meeting:
    """What was arranged does not stand any more: people are prepared again, with time. Why is written nowhere.

    For the actions that ask `rules.readiness.goes_back` first; with nobody in `by`, somebody changed their mind at home.
    """
    meeting = locked(meeting)
    if blockers := blockers_to_moving(meeting.status, to=MeetingStatus.PREPARING):
        raise CannotHold(blockers)
    meeting.status = MeetingStatus.PREPARING
    meeting.save(update_fields=["status"])
    record("restorative.back_to_preparing", subject=meeting, by=by, at=at)
    return meeting
