"""What made-up workers placed in the window, for tests."""

from datetime import datetime

from django.utils import timezone

from alongside.access.models import User
from alongside.restorative.actions.reflecting import place_reflection, share_reflection
from alongside.restorative.models import Reflection
from alongside.restorative.states import Work


def placed_by(
    worker: User,
    *,
    support: int = 9,
    challenge: int = 9,
    line: str = "",
    at: datetime | None = None,
) -> Reflection:
    """One piece of work, with them unless said otherwise."""
    return place_reflection(
        work=Work.VISIT, support=support, challenge=challenge, line=line, by=worker, at=at or timezone.now()
    )


def shared(reflection: Reflection, with_whom: User) -> Reflection:
    """Shared by who placed it."""
    return share_reflection(reflection=reflection, with_whom=with_whom, by=reflection.worker, at=timezone.now())
