"""Reading families: only those the asker is involved with."""

from alongside.families.queries.annex_imports import (
    annex_import_for_task,
    annex_imports_of,
    children_brought_in,
    get_annex_import_for,
)
from alongside.families.queries.consents import (
    PersonsAgreement,
    agreement_of,
    consents_of,
    get_consent_of,
    holders_who_agreed,
    latest_consents,
)
from alongside.families.queries.families import (
    children_without_a_family,
    families_visible_to,
    family_of,
    get_family_for,
    involved_in,
    member_of,
    people_visible_to,
    reads_conferencing_book,
)
from alongside.families.queries.finding import (
    Known,
    PossibleDuplicate,
    families_of_people,
    get_possible_duplicate_for,
    is_anothers_council_id,
    known_but_hidden,
    possible_duplicates_for,
    wait_for_council_id,
    who_may_be_the_same,
)
from alongside.families.queries.involvements import deciding_history, get_involvement_of, open_parts_of, parts_of
from alongside.families.queries.network import homes_of, network_of, stays_of
from alongside.families.queries.statuses import current_statuses, statuses_of
from alongside.families.queries.stories import story_of
from alongside.families.queries.waiting import Waiting, waiting_for

__all__ = [
    "Known",
    "PersonsAgreement",
    "PossibleDuplicate",
    "Waiting",
    "agreement_of",
    "annex_import_for_task",
    "annex_imports_of",
    "children_brought_in",
    "children_without_a_family",
    "consents_of",
    "current_statuses",
    "deciding_history",
    "families_of_people",
    "families_visible_to",
    "family_of",
    "get_annex_import_for",
    "get_consent_of",
    "get_family_for",
    "get_involvement_of",
    "get_possible_duplicate_for",
    "holders_who_agreed",
    "homes_of",
    "involved_in",
    "is_anothers_council_id",
    "known_but_hidden",
    "latest_consents",
    "member_of",
    "network_of",
    "open_parts_of",
    "parts_of",
    "people_visible_to",
    "possible_duplicates_for",
    "reads_conferencing_book",
    "statuses_of",
    "stays_of",
    "story_of",
    "wait_for_council_id",
    "waiting_for",
    "who_may_be_the_same",
]
