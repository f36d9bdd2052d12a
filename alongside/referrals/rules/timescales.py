"""When a service means to have done what, by its own timescales. No database, no clock."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.timezone import localdate

from alongside.foundation.components import plural
from alongside.foundation.working_days import BeyondKnownHolidays, add_working_days
from alongside.partners.models import Service
from alongside.referrals.models import Referral


@dataclass(frozen=True)
class Timescale:
    """One thing the service means to do by a day, and how that stands today."""

    what: str
    due_on: date | None
    done_on: date | None
    on: date

    @property
    def late(self) -> bool:
        return self.due_on is not None and self.done_on is None and self.on > self.due_on

    @property
    def words(self) -> str:
        """How it stands, in words."""
        if self.done_on is not None:
            return "Done"
        if self.due_on is None:
            return "The bank holidays of that year are not known yet"
        left = (self.due_on - self.on).days
        if left < 0:
            return f"Late by {plural(-left, 'day')}"
        return f"{plural(left, 'day')} left" if left else "Today"


def due_after(moment: datetime, working_days: int) -> date | None:
    """The day some working days after a moment; None where the bank holidays are not known."""
    try:
        return add_working_days(localdate(moment), working_days)
    except BeyondKnownHolidays:
        return None


def timescales(referral: Referral, service: Service, *, on: date) -> list[Timescale]:
    """What the service means to have done for a request that was sent, in order."""
    if referral.sent_at is None:
        return []
    sent = localdate(referral.sent_at)
    told = localdate(referral.acknowledged_at) if referral.acknowledged_at else None
    first = due_after(referral.sent_at, service.acknowledge_working_days)
    met = referral.baseline_met_on
    rows = [
        Timescale("Tell the referrer it is here", first, told, on),
        Timescale("Baseline meeting", due_after(referral.sent_at, service.baseline_working_days), met, on),
    ]
    if referral.urgent:
        rows.insert(0, Timescale("Hold the urgent meeting", sent + timedelta(hours=service.urgent_hours), None, on))
    else:
        rows.append(Timescale("Hold the meeting", sent + timedelta(days=service.conference_days), None, on))
    return rows
