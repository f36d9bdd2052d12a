"""One restorative meeting: everything for its facilitators, what each may know for everyone else."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.families.actions import note_opening
from alongside.restorative.models import Meeting
from alongside.restorative.queries.agreements import agreements_shown
from alongside.restorative.queries.carried import carried_of
from alongside.restorative.queries.meetings import asking_of, conference_went_on, facilitators_of, get_meeting_for
from alongside.restorative.queries.next_step import address_of, next_step_of, reader_of
from alongside.restorative.queries.notes import last_notes_of
from alongside.restorative.queries.parties import people_shown
from alongside.restorative.queries.safety import safety_of
from alongside.restorative.queries.sittings import sittings_shown
from alongside.restorative.rules.ending import is_still_read
from alongside.restorative.views import show


@needs(Permission.FAMILY_OPEN)
def restorative_meeting(request: WorkerRequest, reference: str) -> HttpResponse:
    """`holds`: they facilitate it. `oversees`: they facilitate or supervise it. What is not theirs is not asked for.

    Who was named and has not said that they have no part in the matter is neither.
    """
    now = timezone.now()
    today = timezone.localdate(now)
    worker, meeting = request.user, get_meeting_for(request.user, reference)
    note_opening(family=meeting.family, page="restorative_meeting", by=worker, at=now)
    named = list(facilitators_of(meeting)) if is_still_read(meeting.over_at, today) else []
    mine = next((one for one in named if one.worker_id == worker.pk), None)
    reader = reader_of(worker, mine)
    oversees, holds = reader.said_no_part, reader.holds and reader.said_no_part
    step = next_step_of(meeting, worker, named=named, today=today)
    pieces = _pieces(meeting, worker, today=today, oversees=oversees, holds=holds)
    return show(
        request, "meeting", meeting, mine=mine, holds=holds, oversees=oversees, facilitators=named,
        asking=asking_of(meeting, worker, oversees=oversees), today=today,
        step=step, step_href=address_of(step, meeting),
        went_on_anyway=conference_went_on(meeting), **pieces,
    )  # fmt: skip


def _pieces(meeting: Meeting, worker: User, *, today: date, oversees: bool, holds: bool) -> dict[str, Any]:
    more: dict[str, Any] = {}
    if oversees:  # what facilitators and the supervisor read: one line for each piece
        more["safety"] = safety_of(meeting, worker)
        more["people"] = people_shown(meeting, holds=holds)
        more["sittings"] = sittings_shown(meeting, holds=holds)
    if holds:  # what the facilitators alone read: one line for each piece
        more["last_notes"] = last_notes_of(meeting)
        more["carried"] = carried_of(meeting)
        more["agreements"] = agreements_shown(meeting, today=today)
    return more
