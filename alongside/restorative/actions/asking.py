"""Asking for a restorative meeting: within a family, before its conference, or standing alone."""

from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions import begin_mending, begin_standing_alone, notify
from alongside.families.models import Family
from alongside.foundation.references import new_reference
from alongside.partners.models import Service
from alongside.referrals.queries.asked_again import who_is_told_instead
from alongside.restorative.actions.facilitating import open_to
from alongside.restorative.actions.refusals import CannotAskForMeeting
from alongside.restorative.models import Asking, Meeting
from alongside.restorative.states import FacilitatorPart, Form

NEWS = "Somebody asks for a restorative meeting. Open it to choose who facilitates."


@transaction.atomic
def ask_for_meeting(
    *,
    family: Family,
    words: str,
    form: Form = Form.TOGETHER,
    before_conference: bool = False,
    facilitate_myself: bool = False,
    by: User,
    at: datetime,
) -> Meeting:
    """Ask for one, saying why in words. A facilitator may take it up themselves; else the managers choose who does.

    `before_conference`: preparing the family's conference waits until it is over.
    """
    require(Permission.RESTORATIVE_ASK, of=by)
    blockers = [] if words.strip() else ["Say what happened between whom, and what you hope for."]
    if facilitate_myself and not by.may(Permission.RESTORATIVE_HOLD):
        blockers.append("Only a restorative facilitator can facilitate it.")
    if before_conference and family.stands_alone:
        blockers.append("There is no conference that could wait for this.")
    if blockers:
        raise CannotAskForMeeting(blockers)
    meeting = Meeting.objects.create(
        reference=new_reference("RM"),
        family=family,
        form=form,
        before_conference=before_conference,
        asked_at=at,
        asked_by=by,
    )
    Asking.objects.create(meeting=meeting, words=words, asked_by=by)
    record("restorative.asked", subject=meeting, detail={"before_conference": before_conference}, by=by, at=at)
    if before_conference:
        begin_mending(family=family, by=by, at=at)
    if facilitate_myself:
        return open_to(meeting=meeting, worker=by, part=FacilitatorPart.LEAD, by=by, at=at).meeting
    link = ("restorative_meeting", meeting.reference)
    notify(NEWS, family=family, workers=who_is_told_instead(family), link=link, at=at)
    return meeting


@transaction.atomic
def begin_restorative_alone(
    *, service: Service, words: str, form: Form = Form.TOGETHER, by: User, at: datetime
) -> Meeting:
    """A facilitator begins one that belongs to no family: neighbours, friends, a school and somebody's parents.

    Whoever begins it facilitates it. The people are written down on its own page.
    """
    require(Permission.RESTORATIVE_HOLD, of=by)
    family = begin_standing_alone(service=service, by=by, at=at)
    return ask_for_meeting(family=family, words=words, form=form, facilitate_myself=True, by=by, at=at)
