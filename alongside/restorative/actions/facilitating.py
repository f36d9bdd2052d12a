"""Who facilitates a restorative meeting or supervises it: naming, saying that one has no part in it, leaving."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions import involve, notify
from alongside.families.states import Part
from alongside.restorative.actions.refusals import CannotHold, CannotName, locked
from alongside.restorative.models import Facilitator, Meeting
from alongside.restorative.queries.meetings import about_worker, facilitators_of
from alongside.restorative.rules.facilitating import blockers_to_naming
from alongside.restorative.rules.moving import blockers_to_changing
from alongside.restorative.states import FacilitatorPart, MeetingStatus

NAMED = "You were asked to be {part} of a restorative meeting."


@transaction.atomic
def name_facilitator(*, meeting: Meeting, worker: User, part: FacilitatorPart, by: User, at: datetime) -> Facilitator:
    """A manager asks somebody to facilitate it, or to supervise. They are told, and the family opens to them."""
    require(Permission.RESTORATIVE_NAME, of=by)
    facilitator = open_to(meeting=meeting, worker=worker, part=part, by=by, at=at)
    words = NAMED.format(part=part.label.lower())
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
        named={one.worker_id for one in now},
        taken={one.part for one in now},
    )
    if blockers:
        raise CannotName(blockers)
    if worker.pk != by.pk:  # who takes it up themselves works with the family already
        today = timezone.localdate(at)
        involve(family=meeting.family, worker=worker, part=Part.FACILITATOR, from_on=today, by=by, at=at)
    facilitator = Facilitator.objects.create(meeting=meeting, worker=worker, part=part, named_at=at, named_by=by)
    record("restorative.facilitator_named", subject=facilitator, family_id=meeting.family_id,
           detail={"worker": worker.pk, "part": part.value}, by=by, at=at)  # fmt: skip
    if part == FacilitatorPart.LEAD and meeting.status == MeetingStatus.ASKED:
        meeting.status = MeetingStatus.LOOKING
        meeting.save(update_fields=["status"])
    facilitator.meeting = meeting
    return facilitator


@transaction.atomic
def say_no_part(*, facilitator: Facilitator, by: User, at: datetime) -> Facilitator:
    """They say for themselves that they have no part in the matter. From now on it opens to be written."""
    require(Permission.SEE_MY_WORK, of=by)
    facilitator = Facilitator.objects.select_for_update(of=("self",)).select_related("meeting").get(pk=facilitator.pk)
    if facilitator.worker_id != by.pk or facilitator.ended_at is not None:
        raise CannotHold(["Each says this for themselves."])
    if facilitator.no_part_said_at is None:
        facilitator.no_part_said_at = at
        facilitator.save(update_fields=["no_part_said_at"])
        record("restorative.no_part_said", subject=facilitator, family_id=facilitator.meeting.family_id, by=by, at=at)
    return facilitator
