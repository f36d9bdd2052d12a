"""Reading across the rooms for a worker's own pages."""

from alongside.desk.queries.family_page import FamilyPage, address, family_page, standing_of, why_open
from alongside.desk.queries.my_work import (
    FAMILIES_A_PAGE,
    MOST_CHILDREN,
    FamilyLine,
    ToDo,
    children_to_begin_with,
    family_lines,
    my_families,
    what_waits_for,
)

__all__ = [
    "FAMILIES_A_PAGE",
    "MOST_CHILDREN",
    "FamilyLine",
    "FamilyPage",
    "ToDo",
    "address",
    "children_to_begin_with",
    "family_lines",
    "family_page",
    "my_families",
    "standing_of",
    "what_waits_for",
    "why_open",
]
