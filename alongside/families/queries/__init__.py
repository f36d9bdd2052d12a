"""Reading families: only those the asker is involved with."""

from alongside.families.queries.annex_imports import (
    annex_import_for_task,
    annex_imports_of,
    children_brought_in,
    get_annex_import_for,
)
from alongside.families.queries.consents import consents_of, holders_who_agreed, latest_consents
from alongside.families.queries.families import (
    families_visible_to,
    family_of,
    get_family_for,
    involved_in,
    people_visible_to,
    reads_conferencing_book,
)
from alongside.families.queries.involvements import deciding_history, parts_of
from alongside.families.queries.statuses import current_statuses
from alongside.families.queries.stories import story_of
from alongside.families.queries.waiting import Waiting

__all__ = [
    "Waiting",
    "annex_import_for_task",
    "annex_imports_of",
    "children_brought_in",
    "consents_of",
    "current_statuses",
    "deciding_history",
    "families_visible_to",
    "family_of",
    "get_annex_import_for",
    "get_family_for",
    "holders_who_agreed",
    "involved_in",
    "latest_consents",
    "parts_of",
    "people_visible_to",
    "reads_conferencing_book",
    "story_of",
]
