"""The families we work alongside."""

from alongside.families.models.annex_import import AnnexImport
from alongside.families.models.child_status import ChildStatus
from alongside.families.models.consent import Consent
from alongside.families.models.family import Family, FamilyMember
from alongside.families.models.involvement import Involvement
from alongside.families.models.story import StoryLine

__all__ = [
    "AnnexImport",
    "ChildStatus",
    "Consent",
    "Family",
    "FamilyMember",
    "Involvement",
    "StoryLine",
]
