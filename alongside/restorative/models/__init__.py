"""What is kept of restorative conversations, circles and meetings."""

from alongside.restorative.models.agreement import (
    Agreement,
    AgreementItem,
    Carried,
    FollowUp,
    FollowUpAnswer,
    Owed,
)
from alongside.restorative.models.everyday import Circle, Conversation, QuestionSet, Reflection
from alongside.restorative.models.meeting import Asking, Ending, Facilitator, FacilitatorNote, Meeting, Screen
from alongside.restorative.models.party import Attendance, Party, Readiness, Sitting, TheirWords

__all__ = [
    "Agreement",
    "AgreementItem",
    "Asking",
    "Attendance",
    "Carried",
    "Circle",
    "Conversation",
    "Ending",
    "Facilitator",
    "FacilitatorNote",
    "FollowUp",
    "FollowUpAnswer",
    "Meeting",
    "Owed",
    "Party",
    "QuestionSet",
    "Readiness",
    "Reflection",
    "Screen",
    "Sitting",
    "TheirWords",
]
