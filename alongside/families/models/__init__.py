"""The families we work alongside."""

from alongside.families.models.annex_import import AnnexImport
from alongside.families.models.broken_glass import BrokenGlass, Notice
from alongside.families.models.child_status import ChildStatus
from alongside.families.models.consent import Consent
from alongside.families.models.dispute import Dispute
from alongside.families.models.family import Family, FamilyMember
from alongside.families.models.home import HomeKey, HomePass, HomePasskey
from alongside.families.models.involvement import Involvement
from alongside.families.models.mending import Mending
from alongside.families.models.released import Released
from alongside.families.models.story import StoryLine
from alongside.families.models.wall import HeldBack, Wall
from alongside.families.models.worry import LookedRelease, WorryPassedOn

__all__ = [
    "AnnexImport",
    "BrokenGlass",
    "ChildStatus",
    "Consent",
    "Dispute",
    "Family",
    "FamilyMember",
    "HeldBack",
    "HomeKey",
    "HomePass",
    "HomePasskey",
    "Involvement",
    "LookedRelease",
    "Mending",
    "Notice",
    "Released",
    "StoryLine",
    "Wall",
    "WorryPassedOn",
]
