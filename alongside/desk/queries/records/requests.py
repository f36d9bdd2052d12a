"""Requests for records: which a worker may know of, and how far each is."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet
from django.http import Http404

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.desk.models import Passage, RecordRequest
from alongside.desk.rules.records import blockers_to_collecting, blockers_to_giving, blockers_without_a_reviewer
from alongside.desk.states import Chapter, Decision, RequestStatus
from alongside.families.queries import Waiting, families_visible_to, involved_today
from alongside.families.states import Part
from alongside.restorative.models import Meeting

PASSAGES_A_PAGE = 25
SOON = 7
STILL_TO_GIVE = (RequestStatus.ASKED, RequestStatus.READING)


def record_requests_visible_to(worker: User) -> QuerySet[RecordRequest]:
    """The requests of the families this worker may open, the one due first at the top; those given are last."""
    mine = RecordRequest.objects.filter(family__in=families_visible_to(worker).order_by().values("pk"))
    return mine.select_related("family__service", "person", "noted_by", "given_by", "withdrawn_by")


def get_record_request_for(worker: User, reference: str, *, hold: bool = False) -> RecordRequest:
    """404, never 403: a worker must not learn that a hidden family's request exists."""
    found = record_requests_visible_to(worker).filter(reference=reference)
    record_request = (found.select_for_update(of=("self",)) if hold else found).first()
    if record_request is None:
        raise Http404
    return record_request


def requests_waiting_for(worker: User, *, today: date) -> list[Waiting]:
    """What waits in My work of those who give records: each open request with the day it is due."""
    if not worker.may(Permission.RECORDS_GIVE):
        return []
    waiting = record_requests_visible_to(worker).filter(status__in=STILL_TO_GIVE).order_by("due_on")
    return [
        Waiting(
            words=f"{one.person.short_name} asked for their record.",
            family_name=one.family.name,
            family_reference=one.family.reference,
            link_to="record_request",
            link_reference=one.reference,
            due_on=one.due_on,
            late=one.due_on < today,
        )
        for one in waiting.prefetch_related("family__members__person")
    ]


@dataclass(frozen=True)
class Standing:
    """How far a request is: what was put together, what waits, and what stands in the way of giving it."""

    collected: int
    own: int
    waiting: int
    decided: int
    blockers: list[str]
    blockers_to_collecting: list[str]
    missing: list[str]

    @property
    def aside(self) -> int:
        return self.waiting + self.decided


def standing_of_request(record_request: RecordRequest, worker: User) -> Standing:
    """Counted in one question, as this worker sees it."""
    missing = blockers_without_a_reviewer(
        restorative=Meeting.objects.filter(family=record_request.family_id).exists(),
        reviews=involved_today(worker).filter(family=record_request.family_id, part=Part.RECORDS_REVIEWER).exists(),
    )
    counts = Passage.objects.filter(request=record_request).aggregate(
        collected=Count("pk"),
        own=Count("pk", filter=Q(decision=Decision.OWN)),
        waiting=Count("pk", filter=Q(decision=Decision.WAITING)),
    )
    decided = counts["collected"] - counts["own"] - counts["waiting"]
    return Standing(
        **counts,
        decided=decided,
        blockers=missing
        or blockers_to_giving(record_request, waiting=counts["waiting"], collected=counts["collected"]),
        missing=missing,
        blockers_to_collecting=missing or blockers_to_collecting(record_request, decided=decided),
    )


def passages_of(record_request: RecordRequest, *, only: str = "") -> QuerySet[Passage]:
    """What was put together, in order: all of it, what waits, what was set aside, or what is this person's alone."""
    passages = Passage.objects.filter(request=record_request).select_related("decided_by")
    if only == "waiting":
        return passages.filter(decision=Decision.WAITING)
    if only == "own":
        return passages.filter(decision=Decision.OWN)
    if only == "decided":
        return passages.exclude(decision__in=[Decision.WAITING, Decision.OWN])
    return passages


def get_passage_of(record_request: RecordRequest, number: int) -> Passage:
    """One passage of this request; 404 for anything else."""
    if (passage := passages_of(record_request).filter(number=number).first()) is None:
        raise Http404
    passage.request = record_request
    return passage


def next_waiting(record_request: RecordRequest, *, after: int) -> Passage | None:
    """The next passage to be read, going round to the beginning."""
    waiting = passages_of(record_request, only="waiting")
    return waiting.filter(number__gt=after).first() or waiting.first()


def chapters_of(passages: list[Passage]) -> list[tuple[str, list[Passage]]]:
    """The passages by part of the journey, with its heading, in the order in which they are read."""
    return [
        (chapter.label, mine)
        for chapter in Chapter
        if (mine := [passage for passage in passages if passage.chapter == chapter])
    ]
