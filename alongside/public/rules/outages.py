"""When a pause is going on, and why one cannot be told or ended."""

from datetime import datetime, timedelta

# Messages that waited longer are late; a worker in the background that was silent for so long has stopped.
LATE_AFTER = timedelta(minutes=30)
SILENT_AFTER = timedelta(minutes=2)


def blockers_to_telling_outage(*, from_at: datetime, until_at: datetime | None, at: datetime) -> list[str]:
    """Why a pause cannot be told."""
    if until_at is None:
        return []
    if until_at <= from_at:
        return ["It cannot end before it begins."]
    return ["It is over already."] if until_at <= at else []


def blockers_to_ending_outage(*, until_at: datetime | None, at: datetime) -> list[str]:
    """Why a pause cannot be ended."""
    return ["It is over already."] if until_at is not None and until_at <= at else []


def end_of(*, from_at: datetime, at: datetime) -> datetime:
    """When a pause ends that is ended now; one that has not begun never begins."""
    return max(from_at, at)
