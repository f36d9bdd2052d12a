"""A coordinator leaves a family: their part ends, and from the next request nothing of the family opens to them."""

from datetime import datetime

from alongside.access.models import User
from alongside.families.actions import end_involvement
from alongside.families.models import Involvement
from alongside.families.states import Part
from alongside.referrals.models import Allocation, Referral


def end_coordinator(referral: Referral, *, why: str, by: User, at: datetime) -> Allocation | None:
    """End the allocation there is, if any, and the coordinator's involvement with the family."""
    allocation = Allocation.objects.select_for_update().filter(referral=referral, ended_at=None).first()
    if allocation is None:
        return None
    allocation.ended_at, allocation.ended_why = at, why
    allocation.save(update_fields=["ended_at", "ended_why"])
    open_part = Involvement.objects.filter(
        family=referral.family, worker=allocation.coordinator, part=Part.COORDINATOR, ended_at=None
    ).first()
    if open_part is not None:
        end_involvement(involvement=open_part, by=by, at=at)
    return allocation
