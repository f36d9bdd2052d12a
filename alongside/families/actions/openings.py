"""Noting who opened a family's pages."""

from datetime import datetime

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.audit.models import AuditEvent
from alongside.audit.states import Outcome
from alongside.families.models import Family
from alongside.families.queries import get_family_for, glass_that_opens
from alongside.families.rules.opening import blockers_to_this_door
from alongside.foundation.blockers import Cannot


class CannotInAnEmergency(Cannot):
    """Why this page does not open to somebody who opened the family in an emergency."""


def note_opening(*, family: Family, page: str, by: User, at: datetime) -> AuditEvent:
    """Write down that somebody opened a page of this family. In an emergency only pages to read open."""
    by.emergency = glass = glass_that_opens(family, worker=by)
    if glass and (blockers := blockers_to_this_door(page, came_for=by.came_for, came_to_write=by.came_to_write)):
        raise CannotInAnEmergency(blockers)
    detail = {"page": page} | ({"glass": glass.pk} if glass else {})
    return record("family.opened", subject=family, outcome=Outcome.LOOKED, detail=detail, by=by, at=at)


def open_family(*, reference: str, page: str, by: User, at: datetime) -> Family:
    """The family with this reference, noting that this worker opened it; 404 when they may not know of it."""
    family = get_family_for(by, reference)
    note_opening(family=family, page=page, by=by, at=at)
    return family
