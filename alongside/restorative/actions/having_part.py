"""Somebody who facilitates or supervises finds that they have a part in the matter after all."""

from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions import end_involvement, notify
from alongside.referrals.queries.asked_again import who_is_told_instead
from alongside.restorative.actions.refusals import CannotHold, locked
from alongside.restorative.models import Facilitator
from alongside.restorative.queries.meetings import opened_by_facilitating
from alongside.restorative.rules.facilitating import WITH_PEOPLE
from alongside.restorative.rules.moving import blockers_to_changing
from alongside.restorative.states import MeetingStatus

NEWS = "Somebody has a part in a restorative meeting after all, and left it. Open it to choose who does it instead."


@transaction.atomic
def say_i_have_a_part_in(*, facilitator: Facilitator, by: User, at: datetime) -> Facilitator:
    """Their place ends at once, also where they lead it: nobody is asked until it was looked at again.

    From the next request nothing of it opens to them. The managers choose who takes their place.
    """
    require(Permission.SEE_MY_WORK, of=by)
    meeting = locked(facilitator.meeting)
    facilitator = Facilitator.objects.select_for_update(of=("self",)).get(pk=facilitator.pk)
    facilitator.meeting = meeting
    blockers = blockers_to_changing(meeting.status)
    if facilitator.worker_id != by.pk or facilitator.ended_at is not None:
        blockers.append("Each says this for themselves.")
    if blockers:
        raise CannotHold(blockers)
    if meeting.status in WITH_PEOPLE:
        meeting.status = MeetingStatus.LOOKING
        meeting.save(update_fields=["status"])
    managers = [worker for worker in who_is_told_instead(meeting.family) if worker.pk != by.pk]
    notify(NEWS, family=meeting.family, workers=managers, link=("restorative_meeting", meeting.reference), at=at)
    facilitator.ended_at, facilitator.ended_by = at, by
    facilitator.save(update_fields=["ended_at", "ended_by"])
    detail = {"worker": by.pk, "part": facilitator.part}
    record("restorative.has_a_part", subject=facilitator, family_id=meeting.family_id, detail=detail, by=by, at=at)
    for involvement in opened_by_facilitating(facilitator):
        end_involvement(involvement=involvement, by=by, at=at)
    return facilitator
