"""Noting who opened a family's pages."""

from datetime import datetime

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.audit.models import AuditEvent
from alongside.audit.states import Outcome
from alongside.families.models import Family
from alongside.families.queries import get_family_for


def note_opening(*, family: Family, page: str, by: User, at: datetime) -> AuditEvent:
    """Write down that somebody opened a page of this family."""
    return record("family.opened", subject=family, outcome=Outcome.LOOKED, detail={"page": page}, by=by, at=at)


def open_family(*, reference: str, page: str, by: User, at: datetime) -> Family:
    """The family with this reference, noting that this worker opened it; 404 when they may not know of it."""
    family = get_family_for(by, reference)
    note_opening(family=family, page=page, by=by, at=at)
    return family
