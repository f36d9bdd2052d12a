"""The questions of preparing and holding a meeting."""

from alongside.conferences.forms.children import PrepareChild
from alongside.conferences.forms.day import BeginPrivateTime, NoteAttendance
from alongside.conferences.forms.guests import AddGuest, ArrangeNeed, DoNotInvite, GuestMayKnow, NoteNeed, PrepareGuest
from alongside.conferences.forms.meeting import (
    AdjournConference,
    ArrangeConference,
    DoNotHold,
    GoOnAnyway,
    HoldAnyway,
    NoteNoPlan,
    PutOffConference,
)
from alongside.conferences.forms.services import AddServiceGuest

__all__ = [
    "AddGuest",
    "AddServiceGuest",
    "AdjournConference",
    "ArrangeConference",
    "ArrangeNeed",
    "BeginPrivateTime",
    "DoNotHold",
    "DoNotInvite",
    "GoOnAnyway",
    "GuestMayKnow",
    "HoldAnyway",
    "NoteAttendance",
    "NoteNeed",
    "NoteNoPlan",
    "PrepareChild",
    "PrepareGuest",
    "PutOffConference",
]
