"""Telling the facilitators of a restorative meeting that somebody answered: not who, and not what."""

from datetime import datetime

from django.utils.timezone import localdate

from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.states import Sight
from alongside.families.actions import notify
from alongside.families.models import Notice
from alongside.restorative.models import Meeting
from alongside.restorative.queries.meetings import facilitators_of
from alongside.restorative.states import FacilitatorPart

NEWS = "Somebody answered. Open the restorative meeting to read it."


def tell_facilitators(meeting: Meeting, *, again: bool = False, by: User | None, at: datetime) -> list[Notice]:
    """Each of them once a day, for actions in whose transaction it is. What a facilitator notes is no news to them.

    `again`: what cannot wait until tomorrow is told a second time, where they have read the first.
    """
    if by is not None:
        return []
    named = facilitators_of(meeting).exclude(part=FacilitatorPart.SUPERVISOR)
    workers = [one.worker for one in named.filter(worker__is_active=True)]
    with beyond_the_walls(Sight.TOLD_FROM_HOME):
        told = Notice.objects.filter(words=NEWS, link_reference=meeting.reference, told_at__date=localdate(at))
        if again:
            told = told.filter(read_at=None)
        heard = set(told.values_list("worker", flat=True))
        link = ("restorative_meeting", meeting.reference)
        fresh = [worker for worker in workers if worker.pk not in heard]
        return notify(NEWS, family=meeting.family, workers=fresh, link=link, at=at)
