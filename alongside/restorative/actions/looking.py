"""Looking whether it is safe, a supervisor's yes, and beginning to prepare people."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions import notify
from alongside.restorative.actions.refusals import CannotHold, lock_to_hold, locked
from alongside.restorative.models import Facilitator, Meeting, Screen
from alongside.restorative.queries.meetings import facilitators_of, part_of
from alongside.restorative.queries.safety import what_stands_before_people
from alongside.restorative.rules.facilitating import NO_PART_FIRST
from alongside.restorative.rules.moving import blockers_to_changing
from alongside.restorative.rules.safety import (
    blockers_to_looking,
    blockers_to_saying_not_yet,
    blockers_to_supervising,
)
from alongside.restorative.states import FacilitatorPart, MeetingStatus, SafeToGoOn

TO_READ = "You are asked to read whether a restorative meeting is safe to go on with."
ANSWERED = "The supervisor of a restorative meeting answered. Open it to read what they say."


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
    _back_to_looking(meeting)
    record("restorative.looked_whether_safe", subject=screen, family_id=meeting.family_id, by=by, at=at)
    if safe == SafeToGoOn.WITH_CARE:
        _tell(TO_READ, meeting, facilitators_of(meeting).filter(part=FacilitatorPart.SUPERVISOR), by=by, at=at)
    return screen


@transaction.atomic
def agree_to_go_on(*, screen: Screen, words: str, by: User, at: datetime) -> Screen:
    """The supervisor agrees that people may be asked, with the care that was named."""
    screen = _lock_to_supervise(screen, by=by)
    screen.agreed_at, screen.agreed_by, screen.agreed_words = at, by, words
    screen.save(update_fields=["agreed_at", "agreed_by", "agreed_words"])
    record("restorative.supervisor_agreed", subject=screen, family_id=screen.meeting.family_id, by=by, at=at)
    _tell(ANSWERED, screen.meeting, facilitators_of(screen.meeting), by=by, at=at)
    return screen


@transaction.atomic
def say_not_yet(*, screen: Screen, words: str, by: User, at: datetime) -> Screen:
    """The supervisor says what must happen first. Where they had agreed before, nobody is asked until they do again."""
    screen = _lock_to_supervise(screen, by=by)
    if blockers := blockers_to_saying_not_yet(words):
        raise CannotHold(blockers)
    screen.agreed_at, screen.agreed_by, screen.agreed_words = None, None, ""
    screen.not_yet_at, screen.not_yet_by, screen.not_yet_words = at, by, words
    screen.save()
    _back_to_looking(screen.meeting)
    record("restorative.supervisor_not_yet", subject=screen, family_id=screen.meeting.family_id, by=by, at=at)
    _tell(ANSWERED, screen.meeting, facilitators_of(screen.meeting), by=by, at=at)
    return screen


def _lock_to_supervise(screen: Screen, *, by: User) -> Screen:
    require(Permission.RESTORATIVE_SUPERVISE, of=by)
    meeting = locked(screen.meeting)
    screen = Screen.objects.select_for_update(of=("self",)).get(pk=screen.pk)
    screen.meeting = meeting
    mine, newest = part_of(by, meeting), Screen.objects.filter(meeting=meeting).first()
    blockers = blockers_to_changing(meeting.status)
    if mine is None or mine.part != FacilitatorPart.SUPERVISOR:
        blockers.append("Only the supervisor of this meeting can agree.")
    elif mine.no_part_said_at is None:
        blockers.append(NO_PART_FIRST)
    blockers += blockers_to_supervising(safe=screen.safe, is_newest=newest == screen)
    if blockers:
        raise CannotHold(blockers)
    return screen


def _back_to_looking(meeting: Meeting) -> None:
    if meeting.status != MeetingStatus.LOOKING:
        meeting.status = MeetingStatus.LOOKING
        meeting.save(update_fields=["status"])


def _tell(words: str, meeting: Meeting, named: Iterable[Facilitator], *, by: User, at: datetime) -> None:
    """Each of them but who does it; the notice says nothing of anybody."""
    workers = [one.worker for one in named if one.worker_id != by.pk and one.worker.is_active]
    notify(words, family=meeting.family, workers=workers, link=("restorative_meeting", meeting.reference), at=at)


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
