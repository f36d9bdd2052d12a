"""What stands in the copy of somebody's record: the story, what was kept back in plain words, and where to complain."""

from typing import Any

from alongside.desk.models import Passage, RecordRequest
from alongside.desk.queries.records.people import said_day
from alongside.desk.queries.records.requests import chapters_of, passages_of
from alongside.desk.rules.masking import BLOCK, masked
from alongside.desk.states import SAID_PLAINLY, SAID_SHORTLY, AskedBy, Decision
from alongside.foundation.components import day

# Only the name and the address of their site: their own pages say how else to reach them.
COMMISSIONER = ["Information Commissioner’s Office", "ico.org.uk"]


def record_title(record_request: RecordRequest) -> str:
    """The heading of the copy."""
    return f"The record of {record_request.person.full_name}"


def record_content(record_request: RecordRequest) -> dict[str, Any]:
    """Everything that leaves. What is left out leaves no gap; what is covered shows a block of one length."""
    leaving = passages_of(record_request).exclude(decision__in=[Decision.WAITING, Decision.REFUSED])
    passages = list(leaving)
    service = record_request.family.service
    return {
        "from": str(service),
        "name": record_request.person.full_name,
        "for_whom": "" if record_request.asked_by == AskedBy.SELF else record_request.who_asked,
        "asked_on": day(record_request.asked_on),
        "chapters": [
            {"heading": heading, "passages": [_told(passage) for passage in mine]}
            for heading, mine in chapters_of(passages)
        ],
        "has_blocks": any(passage.decision == Decision.MASKED for passage in passages),
        "kept_back": _kept_back(record_request),
        "reach_us": [words for words in (str(service), service.phone, service.email) if words],
        "commissioner": COMMISSIONER,
    }


def _told(passage: Passage) -> dict[str, str]:
    when = said_day(passage.happened_on)
    who = _covered(passage, passage.who_wrote)
    return {
        "title": _covered(passage, passage.title),
        "about": " · ".join(part for part in (when, who) if part),
        "words": _covered(passage, passage.words),
    }


def _covered(passage: Passage, words: str) -> str:
    if passage.decision != Decision.MASKED:
        return words
    return masked(words, passage.masks).replace(BLOCK, SAID_SHORTLY[passage.exemption])


def _kept_back(record_request: RecordRequest) -> list[str]:
    """Each reason once, without a number; walls they were told of, in those words. A silent wall adds nothing."""
    decided = passages_of(record_request, only="decided").filter(walled=False).exclude(exemption="")
    reasons = set(decided.values_list("exemption", flat=True).order_by())
    told = {words for some in decided.exclude(told_walls=[]).values_list("told_walls", flat=True) for words in some}
    return [said for exemption, said in SAID_PLAINLY.items() if exemption in reasons] + sorted(told)
