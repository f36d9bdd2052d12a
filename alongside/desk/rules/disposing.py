"""What must be true before a file is put on the list, agreed or postponed. No database, no clock."""

from datetime import date

from alongside.access.models import User
from alongside.desk.models import DueForDisposal
from alongside.desk.states import DISPOSAL_TRANSITIONS, DisposalStatus

HELD = "A legal hold stands: nothing may go while it does."


def blockers_to_agreeing(due: DueForDisposal, *, by: User, held: bool) -> list[str]:
    """Why this worker cannot agree that the file goes. Two different people look."""
    if held:
        return [HELD]
    if due.status == DisposalStatus.AGREED:
        return ["Two people have agreed already."]
    if due.status == DisposalStatus.POSTPONED:
        return ["This was put off. It comes back on its day."]
    if due.first_by_id == by.pk:
        return ["You agreed already. Somebody else has to look too."]
    return []


def blockers_to_postponing(due: DueForDisposal, *, until: date, today: date) -> list[str]:
    """Why it cannot be put off."""
    if DisposalStatus.POSTPONED not in DISPOSAL_TRANSITIONS[DisposalStatus(due.status)]:
        return ["It was put off already."]
    return ["Choose a day that is still to come."] if until <= today else []


def blockers_to_disposing(due: DueForDisposal, *, held: bool, still_due: bool) -> list[str]:
    """Why it cannot go now, although two people agreed."""
    blockers = [HELD] if held else []
    if due.status != DisposalStatus.AGREED:
        blockers.append("Two different people have to agree first.")
    if not still_due:
        blockers.append("Something changed since: it is kept longer now.")
    return blockers
