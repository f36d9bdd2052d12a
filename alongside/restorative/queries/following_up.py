"""What waits for a facilitator once a day is set: who came, words to pass on, and asking how it is."""

from datetime import date

from django.utils.timezone import localdate

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.foundation.components import plural
from alongside.restorative.models import Carried, Meeting, Sitting
from alongside.restorative.queries.follow_ups import follow_ups_due
from alongside.restorative.queries.meetings import meetings_to_hold
from alongside.restorative.states import MeetingStatus, PartyAnswer

FAMILY = "meeting__family__service"


def what_waits_later(worker: User, *, on: date) -> list[tuple[Meeting, str]]:
    """In three questions, whatever the number of meetings: each meeting with what waits there, in words."""
    if not worker.may(Permission.RESTORATIVE_HOLD):
        return []
    mine = meetings_to_hold(worker).exclude(status=MeetingStatus.OVER).order_by().values("pk")
    days = Sitting.objects.filter(meeting__in=mine, meeting__status=MeetingStatus.ARRANGED, held_at=None)
    found = [
        (day.meeting, "Write down who came to a restorative meeting.")
        for day in days.select_related(FAMILY)
        if localdate(day.starts_at) <= on
    ]
    letters = Carried.objects.filter(
        meeting__in=mine, may_pass_on=True, passed_on_at=None, said_by__answer=PartyAnswer.YES
    ).select_related(FAMILY)
    to_pass_on = {one.meeting_id: one.meeting for one in letters}
    found += [(meeting, "Somebody’s words wait to be passed on.") for meeting in to_pass_on.values()]
    newest = {one.agreement.meeting_id: one for one in follow_ups_due(worker, on=on)}
    return found + [
        (one.agreement.meeting, f"{plural(one.weeks, 'week', 'weeks')} after people agreed: ask each how it is.")
        for one in newest.values()
    ]
