"""Until when a place is kept for an answer, and until when it can be given back. No database, no clock."""

from datetime import date, datetime, time, timedelta

from django.utils.timezone import get_default_timezone, localdate, localtime

from alongside.foundation.working_days import ONE_DAY, SATURDAY, BeyondKnownHolidays, is_working_day
from alongside.training.models import Booking, Session, Terms

# A place is kept for nobody longer than this before the session begins.
LAST_MOMENT = timedelta(hours=2)
# With less time than this to answer, nobody is offered a place: whoever comes first has it. To be checked.
SHORTEST_OFFER = timedelta(hours=1)
# Nobody has to answer at night, at a weekend or on a bank holiday: an offer that would end then lasts until people at
# work have read their messages.
EVENING, MORNING = time(20), time(10)


def agree_until(session: Session, begins_at: datetime | None, *, at: datetime) -> datetime:
    """Until when a line manager can answer: so many working days, at the same hour, and not beyond the beginning."""
    last_day = working_days_on(localdate(at), session.course.terms.agree_working_days)
    until = datetime.combine(last_day, localtime(at).time(), get_default_timezone())
    if begins_at is None:
        return until
    kept = begins_at - LAST_MOMENT
    return max(at, min(until, kept if kept > at else begins_at))


def offer_until(session: Session, begins_at: datetime | None, *, at: datetime) -> datetime | None:
    """Until when somebody on the waiting list can take a place that became free; None where no time is left.

    As long as the terms say. Near the session it is half of the time that is left, so that the next in line has a turn
    too; and nobody has to answer while they are not at work.
    """
    long = timedelta(hours=session.course.terms.hours_to_answer)
    if begins_at is None:
        return once_people_read_it(at + long)
    last = begins_at - LAST_MOMENT
    if last - at < SHORTEST_OFFER:
        return None
    return min(once_people_read_it(at + max(SHORTEST_OFFER, min(long, (last - at) / 2))), last)


def once_people_read_it(moment: datetime) -> datetime:
    """The same moment; where it falls into the night, a weekend or a bank holiday, the next morning at work."""
    hour, day = localtime(moment).time(), localdate(moment)
    if MORNING <= hour < EVENING and _at_work(day):
        return moment
    day += ONE_DAY if hour >= EVENING else timedelta(0)
    return datetime.combine(day if _at_work(day) else working_days_on(day, 1), MORNING, get_default_timezone())


def cancel_until(terms: Terms, begins_at: datetime) -> date:
    """The last day on which a place can be given back in time."""
    return working_days_on(localdate(begins_at), -terms.cancel_working_days)


def is_late(booking: Booking, begins_at: datetime | None, *, at: datetime) -> bool:
    """Whether a place given back now is given back too late for anybody else to use it.

    Never where its day, hour or place became another since it was asked for, and there was no whole day left to give
    it back in time: then it is we who are late.
    """
    if begins_at is None:
        return False
    until, changed_at = cancel_until(booking.session.course.terms, begins_at), booking.session.changed_at
    if changed_at is not None and changed_at > booking.asked_at and localdate(changed_at) >= until:
        return False
    return localdate(at) > until


def held_at_most(begins_at: datetime, held_until: datetime, *, at: datetime) -> datetime:
    """Until when a place that is held stays held, where its session begins at another hour now: never longer."""
    kept = begins_at - LAST_MOMENT
    return min(held_until, kept if kept > at else begins_at)


def working_days_on(day: date, count: int) -> date:
    """So many working days on, or back."""
    step = ONE_DAY if count > 0 else -ONE_DAY
    for _ in range(abs(count)):
        day += step
        while not _at_work(day):
            day += step
    return day


def _at_work(day: date) -> bool:
    """Where a year's bank holidays are not known yet, Monday to Friday are counted: a place is not refused for that,
    and its day is told to whoever has to answer."""
    try:
        return is_working_day(day)
    except BeyondKnownHolidays:
        return day.weekday() < SATURDAY
