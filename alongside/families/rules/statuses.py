"""What must be true of a child's status. No database, no clock."""

from datetime import date


def blockers_to_noting(*, started_on: date, ended_on: date | None, today: date) -> list[str]:
    """Why this status cannot be written down."""
    blockers = []
    if ended_on and ended_on < started_on:
        blockers.append("The status ends before it starts.")
    if started_on > today:
        blockers.append("The status cannot start in the future.")
    return blockers
