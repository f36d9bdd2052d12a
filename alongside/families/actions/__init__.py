"""Writing about families: who is in them, who works with them, what was agreed, what happened."""

from alongside.families.actions.consents import note_consent, withdraw_consent
from alongside.families.actions.families import add_family, add_family_member, change_family_member
from alongside.families.actions.import_annex_a import TASK as IMPORT_ANNEX_A
from alongside.families.actions.import_annex_a import (
    CannotImportAnnexA,
    bring_in_child,
    finish_annex_import,
    import_annex_a,
    receive_annex_a,
    refuse_annex_import,
)
from alongside.families.actions.involvements import CannotInvolve, end_involvement, involve
from alongside.families.actions.openings import note_opening
from alongside.families.actions.statuses import CannotNoteStatus, note_status
from alongside.families.actions.stories import tell

__all__ = [
    "IMPORT_ANNEX_A",
    "CannotImportAnnexA",
    "CannotInvolve",
    "CannotNoteStatus",
    "add_family",
    "add_family_member",
    "bring_in_child",
    "change_family_member",
    "end_involvement",
    "finish_annex_import",
    "import_annex_a",
    "involve",
    "note_consent",
    "note_opening",
    "note_status",
    "receive_annex_a",
    "refuse_annex_import",
    "tell",
    "withdraw_consent",
]
