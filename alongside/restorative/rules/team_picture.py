"""How a team works, from what each placed for themselves: only counts, and nothing that tells of one of them.

Shown are quarters of a year that are over, each whole or not at all, for a whole team or not at all, and only where six
different people placed something. So nobody can tell by looking before and after somebody placed something, by choosing
other days, or by taking one picture from another: each piece of work counts in one quarter of one team, for good.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from alongside.restorative.rules.window import Corner, corner_of

FEWEST_PEOPLE = 6
QUARTERS_SHOWN = 4
MONTHS = {1: "January to March", 2: "April to June", 3: "July to September", 4: "October to December"}


@dataclass(frozen=True)
class Placed:
    """One piece of work: by whom, on which day, where in the window."""

    worker_id: int
    on: date
    support: int
    challenge: int


@dataclass(frozen=True)
class Quarter:
    """A quarter of a year."""

    year: int
    number: int

    @property
    def words(self) -> str:
        return f"{MONTHS[self.number]} {self.year}"

    @property
    def first_on(self) -> date:
        return date(self.year, 3 * self.number - 2, 1)


@dataclass(frozen=True)
class QuarterPicture:
    """How often each corner was chosen; None where there are too few people, whether there were five or nobody."""

    quarter: Quarter
    counts: dict[Corner, int] | None


def quarter_of(day: date) -> Quarter:
    return Quarter(day.year, (day.month + 2) // 3)


def quarters_over(today: date) -> list[Quarter]:
    """The last ones that are over, newest first. The one that is going on is never shown."""
    now, found = quarter_of(today), []
    for _ in range(QUARTERS_SHOWN):
        now = Quarter(now.year, now.number - 1) if now.number > 1 else Quarter(now.year - 1, 4)
        found.append(now)
    return found


def team_picture(placed: Iterable[Placed], *, today: date) -> list[QuarterPicture]:
    """What may be shown of a team on this day."""
    by_quarter: dict[Quarter, list[Placed]] = {quarter: [] for quarter in quarters_over(today)}
    for one in placed:
        if (quarter := quarter_of(one.on)) in by_quarter:
            by_quarter[quarter].append(one)
    return [QuarterPicture(quarter, _counts(ones)) for quarter, ones in by_quarter.items()]


def _counts(placed: list[Placed]) -> dict[Corner, int] | None:
    if len({one.worker_id for one in placed}) < FEWEST_PEOPLE:
        return None
    found = Counter(corner_of(one.support, one.challenge) for one in placed)
    return {corner: found[corner] for corner in Corner}
