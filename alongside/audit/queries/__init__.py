"""Reading the story: its lines, the chain that seals them, what a row said before."""

from alongside.audit.queries.chain import ChainReport, last_head_in, verified
from alongside.audit.queries.history import Before, history_of
from alongside.audit.queries.story import events_of_family, lines_about, lines_by, openings_of_family

__all__ = [
    "Before",
    "ChainReport",
    "events_of_family",
    "history_of",
    "last_head_in",
    "lines_about",
    "lines_by",
    "openings_of_family",
    "verified",
]
