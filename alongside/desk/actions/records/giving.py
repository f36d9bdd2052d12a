"""The question of serious harm, and giving somebody their record."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.audit.states import Outcome
from alongside.desk.models import RecordRequest
from alongside.desk.queries.records import standing_of_request
from alongside.desk.rules import records as rules
from alongside.desk.states import RequestStatus
from alongside.foundation.blockers import Cannot


class CannotGiveRecord(Cannot):
    """Why the record cannot leave."""


@transaction.atomic
def answer_harm_question(
    *, record_request: RecordRequest, could_follow: bool, asked_of: str, words: str, by: User, at: datetime
) -> RecordRequest:
    """Whether reading it could cause serious harm, who was asked, and what was done about it (DPA 2018, schedule 3)."""
    require(Permission.RECORDS_GIVE, of=by)
    record_request = RecordRequest.objects.select_for_update().get(pk=record_request.pk)
    if blockers := rules.blockers_when_over(record_request):
        raise CannotGiveRecord(blockers)
    record_request.harm_could_follow, record_request.harm_asked_of = could_follow, asked_of
    record_request.harm_words = words
    record_request.save(update_fields=["harm_could_follow", "harm_asked_of", "harm_words"])
    record("record_request.harm_answered", subject=record_request, detail={"could": could_follow}, by=by, at=at)
    return record_request


@transaction.atomic
def note_copy_made(*, record_request: RecordRequest, by: User, at: datetime) -> RecordRequest:
    """The copy is about to be made: refused while anything waits, and written down."""
    require(Permission.RECORDS_GIVE, of=by)
    standing = standing_of_request(record_request, by)
    if blockers := standing.missing if record_request.status == RequestStatus.GIVEN else standing.blockers:
        raise CannotGiveRecord(blockers)
    record("record_request.copy_made", subject=record_request, outcome=Outcome.LOOKED, by=by, at=at)
    return record_request


@transaction.atomic
def give_record(
    *, record_request: RecordRequest, given_on: date, given_how: str, by: User, at: datetime
) -> RecordRequest:
    """It has been handed over: when, how and to whom. From now on nothing of it changes."""
    require(Permission.RECORDS_GIVE, of=by)
    record_request = RecordRequest.objects.select_for_update().get(pk=record_request.pk)
    blockers = standing_of_request(record_request, by).blockers
    blockers += rules.blockers_to_handing_over(record_request, given_on=given_on, today=timezone.localdate(at))
    if blockers:
        raise CannotGiveRecord(blockers)
    record_request.status = RequestStatus.GIVEN
    record_request.given_on, record_request.given_how = given_on, given_how
    record_request.given_at, record_request.given_by = at, by
    record_request.save(update_fields=["status", "given_on", "given_how", "given_at", "given_by"])
    record("record_request.given", subject=record_request, by=by, at=at)
    return record_request
