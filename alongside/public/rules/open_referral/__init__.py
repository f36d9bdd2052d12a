"""Reading a directory in the shape of Open Referral UK 3.0: pure, and never surprised."""

from alongside.public.rules.open_referral.feed import Found, Reading, is_a_summary, line, read_feed, records_in
from alongside.public.rules.open_referral.json_text import CannotReadFeed, read_json, shown
from alongside.public.rules.open_referral.service import ReadService

__all__ = [
    "CannotReadFeed",
    "Found",
    "ReadService",
    "Reading",
    "is_a_summary",
    "line",
    "read_feed",
    "read_json",
    "records_in",
    "shown",
]
