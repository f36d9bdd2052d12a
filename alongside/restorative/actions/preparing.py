"""Preparing people for a restorative meeting, each alone: how they were found, and going back to it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.audit.actions.record import AT_HOME
from alongside.restorative.actions.refusals import CannotHold, lock_to_hold, locked
from alongside.restorative.models import Meeting, Party, Readiness
from alongside.restorative.queries.parties import what_stands_before_meeting
from alongside.restorative.rules.moving import blockers_to_asking_people, blockers_to_moving
from alongside.restorative.rules.readiness import blockers_to_noting
from alongside.restorative.states import MeetingStatus

READINESS = ("role", "met_on", "met_how", "ready", "ready_why", "safe", "safe_why", "note")


@transaction.atomic
def note_readiness(*, party: Party, answers: Mapping[str, Any], by: User, at: datetime) -> Readiness:
    """How the facilitators found somebody. Where that shows that what is arranged cannot stand, it goes back."""
    meeting = lock_to_hold(party.meeting, by=by)
    blockers = blockers_to_asking_people(meeting.status)
    if blockers := blockers or blockers_to_noting(answers, today=localdate(at)):
        raise CannotHold(blockers)
    found = Readiness.objects.select_for_update().filter(party=party).first() or Readiness(party=party)
    for name in READINESS:
        setattr(found, name, answers[name])
    found.changed_at, found.changed_by = at, by
    found.save()
    record("restorative.readiness_noted", subject=found, family_id=meeting.family_id, by=by, at=at)
    if meeting.status == MeetingStatus.ARRANGED and what_stands_before_meeting(meeting):
        back_to_preparing(meeting=meeting, by=by, at=at)
    return found


@transaction.atomic
def back_to_preparing(*, meeting: Meeting, by: User | None, at: datetime) -> Meeting:
    """What was arranged does not stand any more: people are prepared again, with time. Why is written nowhere.

    For the actions that ask `rules.readiness.goes_back` first; with nobody in `by`, somebody answered anew at home.
    """
    meeting = locked(meeting)
    if blockers := blockers_to_moving(meeting.status, to=MeetingStatus.PREPARING):
        raise CannotHold(blockers)
    meeting.status = MeetingStatus.PREPARING
    meeting.save(update_fields=["status"])
    record("restorative.back_to_preparing", subject=meeting, by=by or AT_HOME, at=at)
    return meeting
