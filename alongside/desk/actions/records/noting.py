"""Writing down that somebody asked for their record, how we know who they are, and that it takes longer."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.desk.models import Passage, RecordRequest
from alongside.desk.rules import records as rules
from alongside.desk.states import AskedBy, RequestStatus
from alongside.families.models import Family
from alongside.foundation.blockers import Cannot
from alongside.foundation.day_count import months_after
from alongside.foundation.references import new_reference
from alongside.people.models import Person


class CannotNoteRecordRequest(Cannot):
    """Why a request cannot be written down."""


class CannotWithdrawRecordRequest(Cannot):
    """Why a request cannot be taken back."""


class CannotExtendRecordRequest(Cannot):
    """Why there can be no more time."""


@transaction.atomic
def note_record_request(
    *,
    family: Family,
    person: Person,
    asked_on: date,
    asked_by: AskedBy,
    who_asked: str = "",
    how_it_came: str,
    identity_checked_how: str = "",
    may_ask_because: str = "",
    by: User,
    at: datetime,
) -> RecordRequest:
    """Whoever is asked writes it down: a request may come to any worker, in any words, by any way."""
    require(Permission.FAMILY_OPEN, of=by)
    blockers = rules.blockers_to_noting(
        asked_on=asked_on,
        today=timezone.localdate(at),
        asked_by=asked_by,
        who_asked=who_asked,
        in_family=family.members.filter(person=person).exists(),
    )
    if blockers:
        raise CannotNoteRecordRequest(blockers)
    record_request = RecordRequest.objects.create(
        reference=new_reference("S"),
        family=family,
        person=person,
        asked_on=asked_on,
        asked_by=asked_by,
        who_asked=who_asked,
        how_it_came=how_it_came,
        identity_checked_how=identity_checked_how,
        may_ask_because=may_ask_because,
        due_on=months_after(asked_on, 1),
        noted_at=at,
        noted_by=by,
    )
    record("record_request.noted", subject=record_request, detail={"asked_by": asked_by.value}, by=by, at=at)
    return record_request


@transaction.atomic
def note_identity(
    *, record_request: RecordRequest, identity_checked_how: str, may_ask_because: str, by: User, at: datetime
) -> RecordRequest:
    """How we know that they are who they say, and why they may ask."""
    require(Permission.RECORDS_GIVE, of=by)
    record_request = RecordRequest.objects.select_for_update().get(pk=record_request.pk)
    if blockers := rules.blockers_when_over(record_request):
        raise CannotNoteRecordRequest(blockers)
    record_request.identity_checked_how = identity_checked_how
    record_request.may_ask_because = may_ask_because
    record_request.save(update_fields=["identity_checked_how", "may_ask_because"])
    record("record_request.identity_noted", subject=record_request, by=by, at=at)
    return record_request


@transaction.atomic
def extend_record_request(
    *, record_request: RecordRequest, why: str, told_on: date, by: User, at: datetime
) -> RecordRequest:
    """It takes up to three months in all, and the person was told so, with the reason, within the first."""
    require(Permission.RECORDS_GIVE, of=by)
    record_request = RecordRequest.objects.select_for_update().get(pk=record_request.pk)
    today = timezone.localdate(at)
    if blockers := rules.blockers_to_extending(record_request, told_on=told_on, today=today):
        raise CannotExtendRecordRequest(blockers)
    record_request.extended_why, record_request.extended_told_on = why, told_on
    record_request.due_on = months_after(record_request.asked_on, 3)
    record_request.save(update_fields=["extended_why", "extended_told_on", "due_on"])
    record("record_request.extended", subject=record_request, by=by, at=at)
    return record_request


@transaction.atomic
def withdraw_record_request(*, record_request: RecordRequest, why: str, by: User, at: datetime) -> RecordRequest:
    """It was written down by mistake: nobody asked, or it was somebody else. What was put together goes."""
    require(Permission.RECORDS_GIVE, of=by)
    record_request = RecordRequest.objects.select_for_update().get(pk=record_request.pk)
    if blockers := rules.blockers_to_withdrawing(record_request, why=why):
        raise CannotWithdrawRecordRequest(blockers)
    Passage.objects.filter(request=record_request).delete()
    record_request.status = RequestStatus.WITHDRAWN
    record_request.withdrawn_why, record_request.withdrawn_at, record_request.withdrawn_by = why, at, by
    record_request.save(update_fields=["status", "withdrawn_why", "withdrawn_at", "withdrawn_by"])
    record("record_request.withdrawn", subject=record_request, by=by, at=at)
    return record_request
