"""Showing a withheld address or number to a worker who asks for it, and writing down that they did."""

from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.audit.states import Outcome
from alongside.families.models import FamilyMember


@transaction.atomic
def reveal_address(*, member: FamilyMember, by: User, at: datetime) -> FamilyMember:
    """Somebody asked to see a withheld address: whose, and who saw it."""
    require(Permission.FAMILY_OPEN, of=by)
    detail = {"person": member.person_id}
    record("address.revealed", subject=member, outcome=Outcome.LOOKED, detail=detail, by=by, at=at)
    return member


@transaction.atomic
def reveal_ways(*, member: FamilyMember, by: User, at: datetime) -> FamilyMember:
    """Somebody asked to see a withheld number or email: whose, and who saw it."""
    require(Permission.FAMILY_OPEN, of=by)
    detail = {"person": member.person_id}
    record("ways.revealed", subject=member, outcome=Outcome.LOOKED, detail=detail, by=by, at=at)
    return member
