"""Requests for records, each brought to where it stands through the actions."""

from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from alongside.access.models import User
from alongside.desk.actions import records
from alongside.desk.models import RecordRequest
from alongside.desk.queries.records import passages_of
from alongside.desk.states import AskedBy, Decision
from alongside.families.models import Family
from alongside.families.tests.factories import a_family, children_of
from alongside.partners.tests.factories import a_service_manager
from alongside.people.models import Person


def a_record_request(
    family: Family | None = None,
    person: Person | None = None,
    *,
    asked_on: date | None = None,
    at: datetime | None = None,
    **facts: Any,
) -> RecordRequest:
    """The eldest child of a family, or somebody else, asked for their record; written down by their social worker."""
    at = at or timezone.now()
    family = family or a_family()
    answers: dict[str, Any] = {
        "asked_by": AskedBy.SELF,
        "how_it_came": "Said so at a visit",
        "identity_checked_how": "Known to me since the spring",
    }
    return records.note_record_request(
        family=family,
        person=person or children_of(family)[0],
        asked_on=asked_on or timezone.localdate(at),
        **answers | facts,
        by=family.added_by,
        at=at,
    )


def who_gives(record_request: RecordRequest) -> User:
    """A manager of the service, who may give records."""
    return a_service_manager(record_request.family.service)


def collected(record_request: RecordRequest, *, by: User | None = None) -> RecordRequest:
    """The record put together."""
    return records.collect_record(record_request=record_request, by=by or who_gives(record_request), at=timezone.now())


def read_through(record_request: RecordRequest, *, by: User | None = None) -> RecordRequest:
    """Every passage that waited is given as it is, or left out where a silent wall hides it; no harm is feared."""
    by = by or who_gives(record_request)
    at = timezone.now()
    for passage in passages_of(record_request, only="waiting"):
        if passage.walled or passage.told_walls:
            records.decide_passage(
                passage=passage, decision=Decision.REFUSED, exemption="another_person", why="A wall", by=by, at=at
            )
        else:
            records.decide_passage(passage=passage, decision=Decision.RELEASED, by=by, at=at)
    return records.answer_harm_question(
        record_request=record_request, could_follow=False, asked_of="Her teacher", words="No", by=by, at=at
    )


A_MONTH = timedelta(days=31)
