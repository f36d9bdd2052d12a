"""When somebody gets a certificate, and when what they learned is to be refreshed. No database, no clock."""

from collections.abc import Sequence
from datetime import date

from alongside.foundation.day_count import months_after
from alongside.training.states import COUNTS


def blockers_to_certificate(*, days: int, came: Sequence[str], evaluated: bool) -> list[str]:
    """Why there is none yet: each day counts, and what they say of it afterwards."""
    blockers = []
    if not days or len(came) < days or not COUNTS.issuperset(came):
        blockers.append("The register does not say that you came to every day in time.")
    if not evaluated:
        blockers.append("You have not said how it was yet.")
    return blockers


def refresh_on(on: date, months: int | None) -> date | None:
    """From which day on it is time to refresh; never, where a course does not ask for it."""
    return months_after(on, months) if months else None
