"""When somebody is reminded of a session, and from when on they are told how to join it. No database, no clock."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.utils import timezone

# Joining instructions go five days before (Northamptonshire; to be checked by the council): Course.reminder_days says
# which days there are.
JOINING = 5
# Nobody's phone rings with it in the evening or at night.
FROM_HOUR, UNTIL_HOUR = 8, 18


def may_write_now(at: datetime) -> bool:
    """Between eight in the morning and six in the evening, in London."""
    return FROM_HOUR <= timezone.localtime(at).hour < UNTIL_HOUR


def reminder_now(days: Sequence[int], first_day: date, *, at: datetime) -> int | None:
    """The reminder whose day has come: of 14, 5 and 1 days before it is 14 until the fifth day before, then 5.

    So a reminder is made up for where nothing could go on its own day; nothing before the first, and none afterwards.
    """
    left = (first_day - timezone.localdate(at)).days
    return min((one for one in set(days) if one >= left), default=None) if left >= 0 else None


def joining_from(days: Sequence[int]) -> int | None:
    """How many days before a session people are told how to join: at five, or the next reminder after that.

    Where every reminder is earlier, at the last of them; where there is none, at once: nothing.
    """
    if not days:
        return None
    late = [one for one in days if one <= JOINING]
    return max(late) if late else min(days)


def joins_now(days: Sequence[int], first_day: date | None, *, at: datetime) -> bool:
    """Whether a letter written now tells how to join."""
    since = joining_from(days)
    if since is None or first_day is None:
        return since is None
    return timezone.localdate(at) >= first_day - timedelta(days=since)


def key_of(booking_id: int, first_day: date, reminder: int) -> str:
    """By which a reminder is written once: a session that moves to another day reminds again."""
    return f"training {booking_id} on {first_day.isoformat()}, {reminder} days before"
