"""When a worry may be passed on, or kept back, and how it is told. No database, no clock."""

from collections.abc import Collection
from datetime import datetime


def blockers_to_passing_on(
    *,
    about: Collection[int],
    people: Collection[int],
    worry: str,
    why: str,
    shared: bool,
    told_to: str,
    told_at: datetime | None,
    at: datetime,
    may_keep_back: bool,
) -> list[str]:
    """Why this cannot be written down so. The reasons are recorded whether or not it is shared."""
    blockers = []
    if not about or not set(about) <= set(people):
        blockers.append("Choose who in the family may be at risk.")
    if not worry.strip():
        blockers.append("Write what the worry is.")
    if not why.strip():
        blockers.append("Write why you passed it on, or why not.")
    if shared and not (told_to.strip() and told_at):
        blockers.append("Write who you told, and when.")
    if told_at and told_at > at:
        blockers.append("This moment has not come yet.")
    if not shared and not may_keep_back:
        blockers.append("Only the conferencing service keeps a worry in its own book. Pass it on instead.")
    return blockers
