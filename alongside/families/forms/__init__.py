"""Questions of the families room, one file for each set."""

from alongside.families.forms.begin_family import WholePage as BeginFamilyPage
from alongside.families.forms.bring_in_children import BringInChildren
from alongside.families.forms.changes import Bonds, ChangePerson, NameChildren
from alongside.families.forms.emergencies import OPENS_WITH, BreakTheGlass
from alongside.families.forms.finding import FindFamily, PossibleDuplicate
from alongside.families.forms.homes import ANOTHER_HOME, Home, MoveOut, WayOfReaching
from alongside.families.forms.inviting import InviteHome
from alongside.families.forms.looking import ReleaseLookers
from alongside.families.forms.people import Alike, NewChild, NewRelative, looking_for, said_with_age
from alongside.families.forms.restricting import LiftRestriction, RestrictFamily
from alongside.families.forms.work import (
    MOST_WORKERS,
    AddToStory,
    FindWorker,
    InvolveWorker,
    NoteConsent,
    NoteStatus,
    WithdrawConsent,
)
from alongside.families.forms.worries import PassWorryOn

__all__ = [
    "ANOTHER_HOME",
    "MOST_WORKERS",
    "OPENS_WITH",
    "AddToStory",
    "Alike",
    "BeginFamilyPage",
    "Bonds",
    "BreakTheGlass",
    "BringInChildren",
    "ChangePerson",
    "FindFamily",
    "FindWorker",
    "Home",
    "InviteHome",
    "InvolveWorker",
    "LiftRestriction",
    "MoveOut",
    "NameChildren",
    "NewChild",
    "NewRelative",
    "NoteConsent",
    "NoteStatus",
    "PassWorryOn",
    "PossibleDuplicate",
    "ReleaseLookers",
    "RestrictFamily",
    "WayOfReaching",
    "WithdrawConsent",
    "looking_for",
    "said_with_age",
]
