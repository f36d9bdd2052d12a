"""Who may sign in and when, what counts as late, and who may be marked. No database, no clock."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from alongside.foundation.components import clock, moment
from alongside.training.states import Came, SessionStatus

# From when and until when a day's sign-in is open, around its hours. To be checked with trainers.
OPENS_BEFORE = timedelta(minutes=60)
CLOSES_AFTER = timedelta(hours=2)


def came_when(starts_at: datetime, *, late_after: int, too_late_after: int, at: datetime) -> Came:
    """In time, late, or too late for it to count: by the course's own minutes."""
    if at > starts_at + timedelta(minutes=too_late_after):
        return Came.TOO_LATE
    return Came.LATE if at > starts_at + timedelta(minutes=late_after) else Came.YES


def is_no_show(marks: Sequence[str]) -> bool:
    """Whether somebody came to none of the days."""
    return bool(marks) and all(one == Came.NO for one in marks)


def is_open_now(starts_at: datetime, ends_at: datetime, *, at: datetime) -> bool:
    """Whether people can sign in for this day now."""
    return starts_at - OPENS_BEFORE <= at <= ends_at + CLOSES_AFTER


def opened(starts_at: datetime, *, at: datetime) -> bool:
    """Whether people can sign in for this day, or could."""
    return at >= starts_at - OPENS_BEFORE


def blockers_to_signing_in(status: SessionStatus, days: list[tuple[datetime, datetime]], *, at: datetime) -> list[str]:
    """Why nobody can sign in with the code on the wall now."""
    if status != SessionStatus.OPEN:
        return ["Nobody can sign in for this session now. Please speak to the trainer."]
    if any(is_open_now(starts, ends, at=at) for starts, ends in days):
        return []
    ahead = [starts for starts, __ in days if starts > at]
    if ahead:
        return [f"You can sign in from {moment(min(ahead) - OPENS_BEFORE)}."]
    return ["This session is over. Please speak to the trainer."]


def blockers_to_marking(status: SessionStatus, starts_at: datetime, *, at: datetime) -> list[str]:
    """Why the register of a day cannot be marked."""
    if status == SessionStatus.OVER:
        return ["The register is closed. Open it again to change it."]
    if status != SessionStatus.OPEN:
        return ["This session is not being held, so it has no register."]
    if at < starts_at - OPENS_BEFORE:
        return [f"The register of this day opens at {clock(starts_at - OPENS_BEFORE)} on the day."]
    return []


def blockers_to_walking_in(
    status: SessionStatus,
    *,
    walk_ins: bool,
    free: int,
    by_trainer: bool,
    waits_for_manager: bool,
    has_opened: bool = True,
    not_for_them: str = "",
) -> list[str]:
    """Why somebody without a place cannot have one at the door. A trainer may let in whoever there is room for.

    `has_opened`: people can sign in, or could; before that there is no door, and nobody passes by those in line.
    `not_for_them` is whose own session it is.
    """
    if status != SessionStatus.OPEN:
        return ["Nobody can come to this session now."]
    if not has_opened:
        return ["Nobody is at the door before the day. Until then, whoever arranges the session books for people."]
    if not by_trainer and not_for_them:
        return [f"This session is for people of {not_for_them} alone. Please speak to the trainer."]
    if not by_trainer and not walk_ins:
        return ["This session is for people who booked. Please speak to the trainer."]
    if not by_trainer and waits_for_manager:
        return ["Your line manager has not answered yet. Please speak to the trainer."]
    if free < 1:
        who = "Whoever arranges the session can make room for more." if by_trainer else "Please speak to the trainer."
        return [f"Every place is taken. {who}"]
    return []


def blockers_to_closing(status: SessionStatus, last_starts_at: datetime | None, *, at: datetime) -> list[str]:
    """Why the register cannot be closed."""
    if status == SessionStatus.OVER:
        return ["The register is closed already."]
    if status != SessionStatus.OPEN or last_starts_at is None:
        return ["This session is not being held, so it has no register."]
    if at < last_starts_at:
        return ["The last day has not begun yet."]
    return []


def blockers_to_opening_again(status: SessionStatus) -> list[str]:
    """Why the register cannot be opened again."""
    return [] if status == SessionStatus.OVER else ["The register is not closed."]
