"""Whether everything is working, in numbers of nobody."""

from dataclasses import dataclass
from datetime import datetime

from procrastinate.contrib.django.models import ProcrastinateWorker

from alongside.messages.queries import is_late
from alongside.public.models import Outage
from alongside.public.queries.outages import not_over
from alongside.public.rules.outages import LATE_AFTER, SILENT_AFTER


@dataclass(frozen=True)
class Status:
    """That this was asked at all says that the database answers."""

    at: datetime
    messages_leave: bool
    background_works: bool
    now: list[Outage]
    to_come: list[Outage]

    @property
    def is_well(self) -> bool:
        """What a monitor wants to know; a pause that was told is no alarm."""
        return self.messages_leave and self.background_works


def status(*, at: datetime) -> Status:
    """As it is at this moment."""
    told = list(not_over(at=at))
    return Status(
        at=at,
        messages_leave=not is_late(at=at, after=LATE_AFTER),
        background_works=ProcrastinateWorker.objects.filter(last_heartbeat__gt=at - SILENT_AFTER).exists(),
        now=[one for one in told if one.from_at <= at],
        to_come=[one for one in told if one.from_at > at],
    )
