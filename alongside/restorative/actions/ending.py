"""A restorative meeting is over: at any step, with a reason for the facilitators, and nobody named."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.families.actions import begin_mending, end_mending, let_part_end, notify, tell
from alongside.families.models import HomeKey
from alongside.families.queries import open_mending
from alongside.families.states import Book, Part
from alongside.foundation.languages import as_language
from alongside.messages.actions import CannotWriteMessage, write_message
from alongside.messages.states import Channel, MessageKind
from alongside.restorative.actions.refusals import CannotHold, lock_to_hold
from alongside.restorative.models import Ending, Meeting
from alongside.restorative.queries.ending import (
    another_comes_first,
    coordinators_now,
    ways_to_tell,
    whose_part_ends_with,
)
from alongside.restorative.rules.ending import blockers_to_ending, read_until
from alongside.restorative.states import EndedHow, MeetingStatus

NEED_NOT_WAIT = "What the family’s conference waited for is over. You can go on preparing it."
STORY = "What the conference waited for is over."


@transaction.atomic
def end_restorative(
    *, meeting: Meeting, how: EndedHow, words: str, for_coordinator: str = "", by: User, at: datetime
) -> Meeting:
    """End it. `words` are the facilitators' own; of `for_coordinator` alone something crosses over to the conference.

    Those who took part get one message that says nothing; who reads what at home does not change. The facilitators
    read it for some weeks more, then the family closes to them.
    """
    meeting = lock_to_hold(meeting, by=by)
    if blockers := blockers_to_ending(meeting.status, how=how, words=words):
        raise CannotHold(blockers)
    keys, leaving = ways_to_tell(meeting), whose_part_ends_with(meeting)
    Ending.objects.create(meeting=meeting, how=how, words=words)
    meeting.status, meeting.over_at, meeting.over_by = MeetingStatus.OVER, at, by
    meeting.save(update_fields=["status", "over_at", "over_by"])
    record("restorative.over", subject=meeting, by=by, at=at)
    if meeting.before_conference:
        let_conference_go_on(meeting, for_coordinator, by=by, at=at)
    for key in keys:
        _write(meeting, key, by=by, at=at)
    last_day = read_until(timezone.localdate(at))
    for worker in leaving:
        let_part_end(family=meeting.family, worker=worker, part=Part.FACILITATOR, until_on=last_day, by=by, at=at)
    return meeting


def let_conference_go_on(meeting: Meeting, words: str, *, by: User, at: datetime) -> None:
    """Unless it waits for another meeting, too: what these people want known is handed on in any event.

    Where the conference went on without waiting, nothing waits again, and only their words are worth a notice.
    """
    family = meeting.family
    waited = open_mending(family) is not None
    end_mending(family=family, words=words, by=by, at=at)
    if not waited and not words:
        return
    if waited and another_comes_first(meeting):
        begin_mending(family=family, by=by, at=at)
        return
    tell(STORY, family=family, book=Book.CONFERENCING, by=by, at=at)
    link = ("family", family.reference)
    notify(NEED_NOT_WAIT, family=family, workers=coordinators_now(meeting), link=link, at=at)


def _write(meeting: Meeting, key: HomeKey, *, by: User, at: datetime) -> None:
    """One message to one of them, in their language. Where it cannot go, their own page tells it."""
    with as_language(key.language):
        words = _("There is something new for you to read. Open your page the way you always do.")
    try:
        write_message(
            kind=MessageKind.ASK,
            channel=Channel(key.codes_by),
            to=key.codes_to,
            words=words,
            language=key.language,
            person=key.person,
            family_id=meeting.family_id,
            once=f"restorative {meeting.pk} over to {key.person_id}",
            by=by,
            at=at,
        )
    except CannotWriteMessage:
        return
