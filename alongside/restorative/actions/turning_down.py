"""A manager says that a restorative meeting somebody asked for does not begin."""

from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions import notify
from alongside.restorative.actions.ending import let_conference_go_on
from alongside.restorative.actions.refusals import CannotHold, locked
from alongside.restorative.models import Meeting
from alongside.restorative.rules.turning_down import blockers_to_turning_down
from alongside.restorative.states import MeetingStatus

NOT_BEGUN = "The restorative meeting you asked for does not begin. {manager} can tell you why."


@transaction.atomic
def turn_down_restorative(*, meeting: Meeting, by: User, at: datetime) -> Meeting:
    """Before anybody takes it up. Who asked is told whom to talk to; a conference does not wait for it any more."""
    require(Permission.RESTORATIVE_NAME, of=by)
    meeting = locked(meeting)
    if blockers := blockers_to_turning_down(meeting.status):
        raise CannotHold(blockers)
    meeting.status, meeting.over_at, meeting.over_by = MeetingStatus.OVER, at, by
    meeting.save(update_fields=["status", "over_at", "over_by"])
    record("restorative.turned_down", subject=meeting, by=by, at=at)
    if meeting.before_conference:
        let_conference_go_on(meeting, "", by=by, at=at)
    if meeting.asked_by_id != by.pk:
        words, link = NOT_BEGUN.format(manager=by.name), ("restorative_meeting", meeting.reference)
        notify(words, family=meeting.family, workers=[meeting.asked_by], link=link, at=at)
    return meeting
