"""A worker tried to open what the family writes in private time."""

from datetime import datetime

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.audit.models import AuditEvent
from alongside.audit.states import Outcome
from alongside.conferences.models import PrivateTime


def note_working_plan_refused(*, private_time: PrivateTime | None, by: User, at: datetime) -> AuditEvent:
    """Write down that it was refused: for every worker, the coordinator too."""
    family_id = private_time.conference.family_id if private_time else None
    return record(
        "working_plan.refused", subject=private_time, family_id=family_id, outcome=Outcome.REFUSED, by=by, at=at
    )
