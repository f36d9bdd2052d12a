"""Who in a family may know what of whom. No database, no clock."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from alongside.families.states import Hidden

EVERYTHING = frozenset(Hidden)
LONGEST_UNTIL_LOOKED_AT = 366
MONTHS_UNTIL_LOOKED_AT = 3


@dataclass(frozen=True)
class Standing:
    """One wall that stands: around whom, against whom (nobody named: against all), and what it hides."""

    number: int
    about: int
    from_whom: int | None
    hides: frozenset[Hidden]
    told: bool = False
    told_words: str = ""
    telling_words: str = ""

    @property
    def all_hidden(self) -> frozenset[Hidden]:
        """A wall around somebody's being there at all implies every other."""
        return EVERYTHING if Hidden.EXISTENCE in self.hides else self.hides

    def stands_before(self, reader: int | None) -> bool:
        """Whether it stands against this reader (None: somebody outside). Nobody is walled from themselves."""
        return reader != self.about and (self.from_whom is None or self.from_whom == reader)


@dataclass(frozen=True)
class Walls:
    """Every wall that stands in one family."""

    standing: tuple[Standing, ...] = ()

    def before(self, reader: int | None) -> tuple[Standing, ...]:
        """Those that stand against this reader."""
        return tuple(wall for wall in self.standing if wall.stands_before(reader))

    def around(self, person: int) -> tuple[Standing, ...]:
        return tuple(wall for wall in self.standing if wall.about == person)


def hidden_from(walls: Walls, reader: int | None, about: int) -> frozenset[Hidden]:
    """All that this reader may not know of this person."""
    return frozenset().union(*(wall.all_hidden for wall in walls.before(reader) if wall.about == about))


def may_know(walls: Walls, reader: int | None, about: int, what: Hidden) -> bool:
    """Whether this reader may know this of that person."""
    return what not in hidden_from(walls, reader, about)


def people_hidden_from(walls: Walls, reader: int | None) -> frozenset[int]:
    """The people of whom this reader may not even know that they are part of this."""
    return frozenset(wall.about for wall in walls.before(reader) if Hidden.EXISTENCE in wall.hides)


def told_walls_for(walls: Walls, reader: int | None) -> tuple[Standing, ...]:
    """The walls this reader is told of, unless another, silent, hides that person from them altogether."""
    silent = {w.about for w in walls.before(reader) if Hidden.EXISTENCE in w.hides and not w.told}
    return tuple(wall for wall in walls.before(reader) if wall.told and wall.about not in silent)


def looked_at_again_on(today: date) -> date:
    """Three months on, or the last day of that month."""
    months = today.month - 1 + MONTHS_UNTIL_LOOKED_AT
    year, month = today.year + months // 12, months % 12 + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))


def blockers_to_touching(*, reads_the_book: bool, is_mine: bool, set_by: str) -> list[str]:
    """Why a worker may not read the reason of a wall, change it or end it. The service's notes are its own."""
    if reads_the_book or is_mine:
        return []
    return [f"This wall was set by the conferencing service. Ask {set_by} about it."]


def blockers_to_setting(
    *,
    about: int,
    from_whom: int | None,
    hides: Iterable[Hidden],
    told: bool,
    told_words: str,
    reason: str,
    review_on: date,
    today: date,
    members: Iterable[int],
) -> list[str]:
    """Why this wall cannot be set, or not so."""
    members, blockers = set(members), []
    if about not in members or (from_whom is not None and from_whom not in members):
        blockers.append("A wall stands between people of this family.")
    if about == from_whom:
        blockers.append("Nobody can be kept from knowing about themselves. Choose two people.")
    return blockers + blockers_to_wording(
        hides=hides, told=told, told_words=told_words, reason=reason, review_on=review_on, today=today
    )


def blockers_to_wording(
    *, hides: Iterable[Hidden], told: bool, told_words: str, reason: str, review_on: date, today: date
) -> list[str]:
    """Why a wall cannot stand like this: nothing hidden, nothing to say, no reason, no day to look at it again."""
    blockers = []
    if not set(hides):
        blockers.append("Choose at least one thing this wall hides.")
    if told and not told_words.strip():
        blockers.append("Write what they are told, and why.")
    if not reason.strip():
        blockers.append("Write why this wall is needed.")
    if not 0 < (review_on - today).days <= LONGEST_UNTIL_LOOKED_AT:
        blockers.append("A wall is looked at again on a day to come, within a year.")
    return blockers


def blockers_to_ending(*, has_ended: bool, why: str) -> list[str]:
    """Why this wall cannot end, or not so."""
    blockers = ["This wall has ended already."] if has_ended else []
    return blockers if why.strip() else [*blockers, "Write why this wall is not needed any more."]


def blockers_to_releasing(*, has_been_released: bool, why: str) -> list[str]:
    """Why words that were held cannot leave."""
    blockers = ["These words have been let go already."] if has_been_released else []
    return blockers if why.strip() else [*blockers, "Write why these words may leave as they are."]
