"""Looking whether it is safe, a supervisor's yes, and beginning to prepare people."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.restorative.actions.refusals import CannotHold, lock_to_hold, locked
from alongside.restorative.models import Meeting, Screen
from alongside.restorative.queries.meetings import facilitators_of, part_of
from alongside.restorative.rules.facilitating import NO_PART_FIRST
from alongside.restorative.rules.moving import blockers_to_changing, blockers_to_moving
from alongside.restorative.rules.safety import blockers_to_going_on, blockers_to_looking
from alongside.restorative.states import FacilitatorPart, MeetingStatus, SafeToGoOn


@transaction.atomic
def look_whether_safe(
    *, meeting: Meeting, answers: Mapping[str, str], safe: SafeToGoOn, why: str, by: User, at: datetime
) -> Screen:
    """Before anybody is asked, and again whenever something changes: then nobody is asked any more until it is safe."""
    meeting = lock_to_hold(meeting, by=by)
    if blockers := blockers_to_looking(answers, safe=safe, why=why):
        raise CannotHold(blockers)
    screen = Screen.objects.create(
        meeting=meeting, answers=dict(answers), safe=safe, why=why, looked_at=at, looked_by=by
    )
    if meeting.status != MeetingStatus.LOOKING:
        meeting.status = MeetingStatus.LOOKING
        meeting.save(update_fields=["status"])
    record("restorative.looked_whether_safe", subject=screen, family_id=meeting.family_id, by=by, at=at)
    return screen


@transaction.atomic
def agree_to_go_on(*, screen: Screen, words: str, by: User, at: datetime) -> Screen:
    """The supervisor agrees that people may be asked, with the care that was named."""
    require(Permission.RESTORATIVE_SUPERVISE, of=by)
    meeting = locked(screen.meeting)
    screen = Screen.objects.select_for_update(of=("self",)).get(pk=screen.pk)
    mine = part_of(by, meeting)
    blockers = blockers_to_changing(meeting.status)
    if mine is None or mine.part != FacilitatorPart.SUPERVISOR:
        blockers.append("Only the supervisor of this meeting can agree.")
    elif mine.no_part_said_at is None:
        blockers.append(NO_PART_FIRST)
    if screen.pk != Screen.objects.filter(meeting=meeting).latest("looked_at", "pk").pk:
        blockers.append("It was looked at again since. Read that first.")
    if blockers:
        raise CannotHold(blockers)
    screen.agreed_at, screen.agreed_by, screen.agreed_words = at, by, words
    screen.save(update_fields=["agreed_at", "agreed_by", "agreed_words"])
    record("restorative.supervisor_agreed", subject=screen, family_id=meeting.family_id, by=by, at=at)
    return screen


@transaction.atomic
def begin_preparing_people(*, meeting: Meeting, by: User, at: datetime) -> Meeting:
    """It is safe enough: from now on people can be asked, each alone."""
    meeting = lock_to_hold(meeting, by=by)
    if blockers := what_stands_before_people(meeting):
        raise CannotHold(blockers)
    meeting.status = MeetingStatus.PREPARING
    meeting.save(update_fields=["status"])
    record("restorative.preparing_begun", subject=meeting, by=by, at=at)
    return meeting


def what_stands_before_people(meeting: Meeting) -> list[str]:
    """What is missing before anybody may be asked, in sentences."""
    if blockers := blockers_to_moving(meeting.status, to=MeetingStatus.PREPARING):
        return blockers
    screen = Screen.objects.filter(meeting=meeting).first()
    if screen is None:
        return ["Look whether it is safe first."]
    named = list(facilitators_of(meeting))
    parts = {one.part for one in named if one.no_part_said_at}
    return blockers_to_going_on(
        safe=screen.safe,
        has_supervisor=FacilitatorPart.SUPERVISOR in {one.part for one in named},
        has_second=FacilitatorPart.SECOND in parts,
        supervisor_agrees=screen.agreed_at is not None,
    )
