"""Working days in England and Wales: Monday to Friday, without the bank holidays.

The holidays come from the list GOV.UK publishes, as kept in the package govuk-bank-holidays; nothing is fetched.
Beyond the years of that list we say so and do not guess, because holidays are sometimes moved or added.
"""

from datetime import date, timedelta
from functools import cache

from govuk_bank_holidays.bank_holidays import BankHolidays

from alongside.foundation.blockers import Cannot

ONE_DAY = timedelta(days=1)
SATURDAY = 5


class BeyondKnownHolidays(Cannot):
    """The bank holidays of that year are not known yet, so its working days cannot be counted."""

    def __init__(self, year: int) -> None:
        known = known_years()
        super().__init__(
            f"Bank holidays are known from {known.start} to {known.stop - 1}, "
            f"so working days in {year} cannot be counted yet."
        )


def is_working_day(day: date) -> bool:
    """Whether people are at work on this day."""
    if day.year not in known_years():
        raise BeyondKnownHolidays(day.year)
    return day.weekday() < SATURDAY and day not in _holidays()


def add_working_days(day: date, count: int) -> date:
    """The working day that comes `count` working days after this day (before it, when count is negative).

    The day itself is never counted, so one working day after a Friday or a Saturday is a Monday. Adding none
    gives the same day back, working day or not.
    """
    step = ONE_DAY if count > 0 else -ONE_DAY
    for _ in range(abs(count)):
        day = _next_working_day(day, step)
    return day


def working_days_between(start: date, end: date) -> int:
    """How many working days lie after `start`, up to and with `end`; negative when `end` is the earlier one."""
    first, last = min(start, end), max(start, end)
    for day in (first, last):
        if day.year not in known_years():
            raise BeyondKnownHolidays(day.year)
    counted = start < end
    days = range(1, (last - first).days + 1) if counted else range((last - first).days)
    total = sum(is_working_day(first + timedelta(days=ahead)) for ahead in days)
    return total if counted else -total


@cache
def known_years() -> range:
    """The years whose bank holidays are known: from the first to the last that the list names."""
    years = {holiday.year for holiday in _holidays()}
    return range(min(years), max(years) + 1)


def _next_working_day(day: date, step: timedelta) -> date:
    try:
        day += step
        while not is_working_day(day):
            day += step
    except OverflowError:
        raise BeyondKnownHolidays(day.year) from None
    return day


@cache
def _holidays() -> frozenset[date]:
    published = BankHolidays(use_cached_holidays=True)
    return frozenset(holiday["date"] for holiday in published.get_holidays(division=BankHolidays.ENGLAND_AND_WALES))
