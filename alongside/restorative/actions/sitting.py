"""When people sit together: setting and changing the day, putting it off, who came; and words going between instead."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.restorative.actions.refusals import CannotHold, lock_to_hold, still_there
from alongside.restorative.models import Attendance, Meeting, Sitting
from alongside.restorative.queries.parties import what_stands_before_meeting
from alongside.restorative.queries.sittings import (
    coming_sitting,
    next_number,
    register_of,
    what_stands_before_a_day,
    what_tells_in_the_way,
)
from alongside.restorative.rules import sitting as rules
from alongside.restorative.states import Came, MeetingStatus


@transaction.atomic
def arrange_sitting(
    *,
    meeting: Meeting,
    starts_at: datetime,
    venue: str = "",
    how_to_get_there: str = "",
    remote_link: str = "",
    by: User,
    at: datetime,
) -> Sitting:
    """Set, or change, the day on which people meet. Once they have met, this is another day."""
    meeting = lock_to_hold(meeting, by=by)
    sitting = coming_sitting(meeting) or Sitting(meeting=meeting, number=next_number(meeting))
    blockers = what_stands_before_a_day(meeting)
    blockers += rules.blockers_to_a_place(form=meeting.form, venue=venue, remote_link=remote_link)
    if sitting.pk is None or sitting.starts_at != starts_at:
        blockers += rules.blockers_to_a_start(starts_at, at=at)
    blockers += what_tells_in_the_way(meeting, venue, how_to_get_there, remote_link)
    if blockers:
        raise CannotHold(blockers)
    sitting.starts_at, sitting.venue = starts_at, venue
    sitting.how_to_get_there, sitting.remote_link = how_to_get_there, remote_link
    sitting.save()
    _move(meeting, MeetingStatus.ARRANGED)
    record("restorative.sitting_arranged", subject=sitting, family_id=meeting.family_id, by=by, at=at)
    return sitting


@transaction.atomic
def put_off_sitting(*, sitting: Sitting, by: User, at: datetime) -> Meeting:
    """The day does not stand any more. What was agreed on earlier days does."""
    meeting = lock_to_hold(sitting.meeting, by=by)
    held = Sitting.objects.select_for_update(of=("self",)).filter(pk=sitting.pk).first()
    if held is None or held.held_at is not None:
        raise CannotHold(["This day was held, or put off already."])
    record("restorative.sitting_put_off", subject=sitting, family_id=meeting.family_id, by=by, at=at)
    held.delete()
    if meeting.status == MeetingStatus.ARRANGED:
        _move(meeting, MeetingStatus.PREPARING)
    return meeting


@transaction.atomic
def note_who_came(*, sitting: Sitting, came: Mapping[int, str], by: User, at: datetime) -> Sitting:
    """The register of one day, by party. With it the day was held; an empty text takes a line back."""
    meeting = lock_to_hold(sitting.meeting, by=by)
    sitting = still_there(Sitting.objects.select_for_update(of=("self",)).filter(pk=sitting.pk).first())
    sitting.meeting = meeting
    is_held = sitting.held_at is not None
    blockers = rules.blockers_to_noting_who_came(
        status=meeting.status,
        starts_on=localdate(sitting.starts_at),
        today=localdate(at),
        came=came,
        may_be_noted={one.party.pk for one in register_of(sitting)},
        is_held=is_held,
    )
    if blockers:
        raise CannotHold(blockers)
    for party, answer in came.items():
        if answer:
            Attendance.objects.update_or_create(sitting=sitting, party_id=party, defaults={"came": Came(answer)})
        else:
            Attendance.objects.filter(sitting=sitting, party=party).delete()
    if not is_held:
        sitting.held_at, sitting.held_by = at, by
        sitting.save(update_fields=["held_at", "held_by"])
        _move(meeting, MeetingStatus.MET)
    record("restorative.who_came_noted", subject=sitting, family_id=meeting.family_id, by=by, at=at)
    return sitting


@transaction.atomic
def begin_carrying(*, meeting: Meeting, by: User, at: datetime) -> Meeting:
    """Nobody sits together: from now on words go from one to another through a facilitator."""
    meeting = lock_to_hold(meeting, by=by)
    blockers = rules.blockers_to_carrying(meeting.status, form=meeting.form) or what_stands_before_meeting(meeting)
    if blockers:
        raise CannotHold(blockers)
    record("restorative.carrying_begun", subject=meeting, by=by, at=at)
    return _move(meeting, MeetingStatus.ARRANGED)


@transaction.atomic
def say_everyone_was_heard(*, meeting: Meeting, by: User, at: datetime) -> Meeting:
    """Where nobody sat together, this says that people have met."""
    meeting = lock_to_hold(meeting, by=by)
    blockers = rules.blockers_to_everyone_heard(meeting.status, form=meeting.form)
    if not blockers and coming_sitting(meeting):
        blockers = ["A day is set. Write down who came, or put it off first."]
    if blockers:
        raise CannotHold(blockers)
    record("restorative.everyone_heard", subject=meeting, by=by, at=at)
    return _move(meeting, MeetingStatus.MET)


def _move(meeting: Meeting, status: MeetingStatus) -> Meeting:
    if meeting.status != status:
        meeting.status = status
        meeting.save(update_fields=["status"])
    return meeting
