"""Every refusal of this room, and how a meeting is locked while it changes."""

from typing import TypeVar

from django.db.models import Model

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.restorative.models import Meeting
from alongside.restorative.queries.meetings import part_of
from alongside.restorative.rules.facilitating import NO_PART_FIRST
from alongside.restorative.rules.moving import blockers_to_changing
from alongside.restorative.states import FacilitatorPart


class CannotAskForMeeting(Cannot):
    """Why a restorative meeting cannot be asked for."""


class CannotName(Cannot):
    """Why somebody cannot be named to facilitate it."""


class CannotHold(Cannot):
    """Why something about a restorative meeting cannot be written or done now."""


class CannotAnswer(Cannot):
    """Why somebody who takes part cannot say this now, themselves or through a facilitator."""


GONE = "This is not there any more. Somebody took it away meanwhile."
Row = TypeVar("Row", bound=Model)


def still_there(row: Row | None, *, otherwise: str = GONE, refusal: type[Cannot] = CannotHold) -> Row:
    """The row, where nobody took it away since the page was opened, or since the first of two presses."""
    if row is None:
        raise refusal([otherwise])
    return row


def locked(meeting: Meeting) -> Meeting:
    """The meeting as it stands now, held still until the change is made."""
    return Meeting.objects.select_for_update(of=("self",)).select_related("family__service").get(pk=meeting.pk)


def lock_to_hold(meeting: Meeting, *, by: User) -> Meeting:
    """As above, for a facilitator who has said that they have no part in the matter; refused when it is over."""
    require(Permission.RESTORATIVE_HOLD, of=by)
    meeting = locked(meeting)
    mine = part_of(by, meeting)
    if mine is None or mine.part == FacilitatorPart.SUPERVISOR:
        raise CannotHold(["Only those who facilitate this meeting can write in it."])
    if mine.no_part_said_at is None:
        raise CannotHold([NO_PART_FIRST])
    if blockers := blockers_to_changing(meeting.status):
        raise CannotHold(blockers)
    return meeting
