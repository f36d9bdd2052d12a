"""Reading requests for records, and putting one person's record together from every room."""

from alongside.desk.queries.records.collecting import Found, collect
from alongside.desk.queries.records.requests import (
    PASSAGES_A_PAGE,
    Standing,
    get_passage_of,
    get_record_request_for,
    next_waiting,
    passages_of,
    record_requests_visible_to,
    requests_waiting_for,
    standing_of_request,
)

__all__ = [
    "PASSAGES_A_PAGE",
    "Found",
    "Standing",
    "collect",
    "get_passage_of",
    "get_record_request_for",
    "next_waiting",
    "passages_of",
    "record_requests_visible_to",
    "requests_waiting_for",
    "standing_of_request",
]
