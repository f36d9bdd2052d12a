"""Until when a place is kept for an answer. No database, no clock."""

from datetime import datetime, timedelta

from alongside.training.models import Session

# A place is kept for nobody longer than this before the session begins.
LAST_MOMENT = timedelta(hours=2)


def agree_until(session: Session, begins_at: datetime | None, *, at: datetime) -> datetime:
    """Until when a line manager can answer."""
    until = at + timedelta(days=session.course.terms.agree_working_days)
    return until if begins_at is None else max(at, min(until, begins_at - LAST_MOMENT))


def offer_until(session: Session, begins_at: datetime | None, *, at: datetime) -> datetime:
    """Until when somebody on the waiting list can take a place that became free."""
    until = at + timedelta(hours=session.course.terms.hours_to_answer)
    return until if begins_at is None else max(at, min(until, begins_at - LAST_MOMENT))
