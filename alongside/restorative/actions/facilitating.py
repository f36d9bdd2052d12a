"""Who facilitates a restorative meeting or supervises it: naming, saying that one has no part in it, leaving."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions import end_involvement, involve, notify, take_part
from alongside.families.states import Part
from alongside.restorative.actions.refusals import CannotHold, CannotName, locked
from alongside.restorative.models import Facilitator, Meeting
from alongside.restorative.queries.meetings import about_worker, facilitators_of, opened_by_facilitating
from alongside.restorative.rules.facilitating import (
    a,
    blockers_to_leaving,
    blockers_to_naming,
    conflicts,
    goes_back_to_looking,
)
from alongside.restorative.rules.moving import blockers_to_changing
from alongside.restorative.states import FacilitatorPart, MeetingStatus

NAMED = "You were asked to be {part} of a restorative meeting."
LEFT = "You are not asked to be {part} of a restorative meeting any more."


@transaction.atomic
def name_facilitator(*, meeting: Meeting, worker: User, part: FacilitatorPart, by: User, at: datetime) -> Facilitator:
    """A manager asks somebody to facilitate it, or to supervise. They are told, and the family opens to them.

    There is one who leads it and one who supervises: who had that part before leaves it.
    """
    require(Permission.RESTORATIVE_NAME, of=by)
    facilitator = open_to(meeting=meeting, worker=worker, part=part, by=by, at=at)
    words = NAMED.format(part=a(part))
    notify(words, family=meeting.family, workers=[worker], link=("restorative_meeting", meeting.reference), at=at)
    return facilitator


def open_to(*, meeting: Meeting, worker: User, part: FacilitatorPart, by: User, at: datetime) -> Facilitator:
    """Name them, and open the family to them. For the actions that say who may."""
    meeting = locked(meeting)
    now = list(facilitators_of(meeting))
    blockers = blockers_to_changing(meeting.status) + blockers_to_naming(
        worker,
        part=part,
        about=about_worker(meeting.family, worker, meeting=meeting),
        now={one.worker_id: one.part for one in now},
    )
    if blockers:
        raise CannotName(blockers)
    leaving = [one for one in now if one.worker_id == worker.pk or (one.part == part != FacilitatorPart.SECOND)]
    for one in leaving:
        one.meeting = meeting
    _end(leaving, by=by, at=at)
    today = timezone.localdate(at)
    if worker.pk != by.pk:
        involve(family=meeting.family, worker=worker, part=Part.FACILITATOR, from_on=today, by=by, at=at)
    elif part != FacilitatorPart.SUPERVISOR:  # a manager who supervises opens the family as its manager
        take_part(family=meeting.family, worker=worker, part=Part.FACILITATOR, from_on=today, by=by, at=at)
    facilitator = Facilitator.objects.create(meeting=meeting, worker=worker, part=part, named_at=at, named_by=by)
    record("restorative.facilitator_named", subject=facilitator, family_id=meeting.family_id,
           detail={"worker": worker.pk, "part": part.value}, by=by, at=at)  # fmt: skip
    if part == FacilitatorPart.LEAD and meeting.status == MeetingStatus.ASKED:
        _move(meeting, MeetingStatus.LOOKING)
    for one in leaving:
        if one.worker_id != worker.pk:
            _close(one, by=by, at=at)
    facilitator.meeting = meeting
    return facilitator


@transaction.atomic
def say_no_part(*, facilitator: Facilitator, by: User, at: datetime) -> Facilitator:
    """They say for themselves that they have no part in the matter. From now on it opens to be written."""
    require(Permission.SEE_MY_WORK, of=by)
    facilitator = _held(facilitator)
    meeting = facilitator.meeting
    if facilitator.worker_id != by.pk or facilitator.ended_at is not None:
        raise CannotHold(["Each says this for themselves."])
    known = conflicts(by, about_worker(meeting.family, by, meeting=meeting))
    if blockers := blockers_to_changing(meeting.status) + known:
        raise CannotHold(blockers)
    if facilitator.no_part_said_at is None:
        facilitator.no_part_said_at = at
        facilitator.save(update_fields=["no_part_said_at"])
        record("restorative.no_part_said", subject=facilitator, family_id=meeting.family_id, by=by, at=at)
    return facilitator


@transaction.atomic
def end_facilitator(*, facilitator: Facilitator, by: User, at: datetime) -> Facilitator:
    """Somebody supervises it, or facilitates beside the first, no longer. From the next request nothing opens to them.

    While people are prepared, whether it is safe is looked at again first: promised care may be missing now.
    """
    require(Permission.SEE_MY_WORK, of=by)
    meeting = locked(facilitator.meeting)
    facilitator = _held(facilitator)
    mine, may_name = facilitator.worker_id == by.pk, by.may(Permission.RESTORATIVE_NAME)
    blockers = [] if facilitator.ended_at is None else ["This has ended already."]
    blockers += blockers_to_changing(meeting.status)
    blockers += blockers_to_leaving(facilitator.part, mine=mine, may_name=may_name)
    if blockers:
        raise CannotName(blockers)
    lead = facilitators_of(meeting).filter(part=FacilitatorPart.LEAD).first()
    if goes_back_to_looking(meeting.status, part=facilitator.part):
        _move(meeting, MeetingStatus.LOOKING)
        if lead and lead.worker_id != by.pk:
            words = "Somebody left a restorative meeting you facilitate. Look whether it is safe to go on."
            link = ("restorative_meeting", meeting.reference)
            notify(words, family=meeting.family, workers=[lead.worker], link=link, at=at)
    facilitator.meeting = meeting
    _end([facilitator], by=by, at=at)
    _close(facilitator, by=by, at=at)
    return facilitator


def _held(facilitator: Facilitator) -> Facilitator:
    held = Facilitator.objects.select_for_update(of=("self",))
    return held.select_related("meeting__family__service", "worker").get(pk=facilitator.pk)


def _move(meeting: Meeting, to: MeetingStatus) -> None:
    meeting.status = to
    meeting.save(update_fields=["status"])


def _end(leaving: list[Facilitator], *, by: User, at: datetime) -> None:
    for one in leaving:
        one.ended_at, one.ended_by = at, by
        one.save(update_fields=["ended_at", "ended_by"])
        record("restorative.facilitator_ended", subject=one, family_id=one.meeting.family_id,
               detail={"worker": one.worker_id, "part": one.part}, by=by, at=at)  # fmt: skip


def _close(left: Facilitator, *, by: User, at: datetime) -> None:
    """The family closes to them, unless they facilitate something else in it or have another part."""
    if left.worker_id != by.pk:
        words = LEFT.format(part=a(left.part))
        notify(words, family=left.meeting.family, workers=[left.worker], at=at)
    for involvement in opened_by_facilitating(left):
        end_involvement(involvement=involvement, by=by, at=at)
