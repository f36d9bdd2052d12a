"""Putting one person's record together from every room."""

from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.desk.models import Passage, RecordRequest
from alongside.desk.queries.records import collect, standing_of_request
from alongside.desk.states import Decision, RequestStatus
from alongside.foundation.blockers import Cannot


class CannotCollectRecord(Cannot):
    """Why the record cannot be put together."""


@transaction.atomic
def collect_record(*, record_request: RecordRequest, by: User, at: datetime) -> RecordRequest:
    """Gather every passage. What is about this person only is theirs; the rest waits for a reviewer."""
    require(Permission.RECORDS_GIVE, of=by)
    record_request = RecordRequest.objects.select_for_update().get(pk=record_request.pk)
    if blockers := standing_of_request(record_request, by).blockers_to_collecting:
        raise CannotCollectRecord(blockers)
    Passage.objects.filter(request=record_request).delete()
    found = collect(record_request.family, record_request.person)
    Passage.objects.bulk_create(
        (
            Passage(
                request=record_request,
                number=number,
                chapter=one.chapter,
                happened_on=one.on,
                title=one.title[:300],
                who_wrote=one.who_wrote[:300],
                words=one.words,
                source_kind=one.kind,
                source_id=one.pk,
                source_field=one.field,
                set_aside=one.set_aside,
                walled=one.walled,
                told_walls=one.told_walls,
                decision=Decision.WAITING if one.set_aside or one.walled else Decision.OWN,
            )
            for number, one in enumerate(found, start=1)
        ),
        batch_size=500,
    )
    record_request.status, record_request.collected_at = RequestStatus.READING, at
    record_request.save(update_fields=["status", "collected_at"])
    record("record_request.collected", subject=record_request, detail={"passages": len(found)}, by=by, at=at)
    return record_request
