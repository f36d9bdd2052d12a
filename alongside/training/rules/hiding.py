"""What is shown of figures so that nobody can be worked out from them. No database, no clock.

Nothing is hidden beside something shown that would give it away. A number of an organisation is shown once it stands
for six people, and moves on only when six more have come: then it is exact, as of the end of that month. So two
pictures of the same number, whenever they were taken, differ by nobody or by six. What came since, nought to five, is
in no number of that organisation. The city's number is what its organisations show together, or, where so many wait
to be counted in so many places that nobody can say in which, everybody (docs/decisions/0047).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

FEWEST = 6
MOST_HIDDEN = FEWEST - 1
# So many wait, at least, where the city's own number is shown: none of their places could have all of them, or none,
# even for somebody who knows how many wait in one of the places.
ROOM_TO_HIDE = 2 * MOST_HIDDEN


@dataclass(frozen=True)
class One:
    """One person, or one observation, that counts: where, in which month, and what is added up for them."""

    organisation: int
    month: int
    values: tuple[int, ...] = ()


@dataclass(frozen=True)
class Stand:
    """As a number stood at the end of a month. `whole`: everybody of the city, and not what its parts show alone."""

    month: int
    many: int
    totals: tuple[int, ...] = ()
    whole: bool = False


NOTHING = Stand(0, 0)


@dataclass(frozen=True)
class Figure:
    """All that is ever shown of one number, the earliest first."""

    stands: tuple[Stand, ...] = ()

    def at(self, month: int) -> Stand:
        """What is shown of everybody up to the end of this month; nothing where they are too few."""
        return next((stand for stand in reversed(self.stands) if stand.month <= month), NOTHING)

    def between(self, first: int, last: int) -> Stand:
        """Those counted in these months, both included; nothing where they are too few.

        Without totals where what is shown at the end does not hold everybody that was shown at the beginning.
        """
        before, now = self.at(first - 1), self.at(last)
        if (many := now.many - before.many) < FEWEST:
            return NOTHING
        if before.whole and not now.whole:
            return Stand(now.month, many)
        return Stand(now.month, many, _less(now.totals, before.totals), whole=now.whole)


@dataclass(frozen=True)
class Released:
    """What is shown of one kind of number: for each organisation by its number, and for the city."""

    city: Figure
    organisations: Mapping[int, Figure]

    def of(self, organisation: int) -> Figure:
        return self.organisations.get(organisation, Figure())


@dataclass
class _Pile:
    """Those of one place as months go by: everybody, and what is shown of them."""

    many: int = 0
    totals: tuple[int, ...] = ()
    stands: list[Stand] = field(default_factory=list)

    @property
    def shown(self) -> Stand:
        return self.stands[-1] if self.stands else NOTHING

    @property
    def waiting(self) -> int:
        return self.many - self.shown.many

    def take(self, one: One) -> None:
        self.many += 1
        self.totals = _more(self.totals, one.values)

    def show(self, month: int, *, whole: bool = False) -> None:
        self.stands.append(Stand(month, self.many, self.totals, whole=whole))


def month_of(day: date) -> int:
    """Months one after the other, by number."""
    return day.year * 12 + day.month - 1


def last_month_over(today: date) -> int:
    """Figures go up to the end of it, so that nobody sees one change from one day to the next."""
    return month_of(today) - 1


def release(ones: Iterable[One], *, upto: int) -> Released:
    """What may be shown of these, up to the end of a month."""
    by_month: defaultdict[int, list[One]] = defaultdict(list)
    for one in ones:
        if one.month <= upto:
            by_month[one.month].append(one)
    places: defaultdict[int, _Pile] = defaultdict(_Pile)
    city = _City()
    for month in sorted(by_month):
        for one in by_month[month]:
            places[one.organisation].take(one)
            city.pile.take(one)
        for place in places.values():
            if place.waiting >= FEWEST:
                place.show(month)
        city.go_on(places, month)
    return Released(
        Figure(tuple(city.shown)), {number: Figure(tuple(place.stands)) for number, place in places.items()}
    )


@dataclass
class _City:
    """Everybody, and the last month in which everybody was shown: who waited then, and where."""

    pile: _Pile = field(default_factory=_Pile)
    shown: list[Stand] = field(default_factory=list)
    waited: dict[int, int] = field(default_factory=dict)

    def go_on(self, places: Mapping[int, _Pile], month: int) -> None:
        waiting = {number: place.waiting for number, place in places.items()}
        if _hidden_enough(waiting) and self._since_last(places, waiting, month):
            self.pile.show(month, whole=True)
            self.waited = waiting
        whole, parts = self.pile.shown, _together([place.shown for place in places.values()], month)
        now = whole if whole.many >= parts.many else parts
        if now.many > (self.shown[-1].many if self.shown else 0):
            self.shown.append(now)

    def _since_last(self, places: Mapping[int, _Pile], waiting: Mapping[int, int], month: int) -> bool:
        """Whether the city's number then and now leave open where those came from who came since.

        `room` is never more than those who came, so where it is enough the number moves on by more than six.
        """
        if not self.pile.stands:
            return True
        then, room, most = self.pile.shown.month, 0, 0
        for number, place in places.items():
            if place.shown.month <= then:
                room += waiting[number] - self.waited.get(number, 0)
                most += MOST_HIDDEN
            else:
                room += waiting[number] + MOST_HIDDEN - self.waited.get(number, 0)
                most += MOST_HIDDEN if place.shown.month == month else 2 * MOST_HIDDEN
        return ROOM_TO_HIDE + MOST_HIDDEN <= room <= most - ROOM_TO_HIDE - MOST_HIDDEN


def _hidden_enough(waiting: Mapping[int, int]) -> bool:
    """Whether so many wait, in so many places, that none of them can be worked out from all together."""
    many = sum(waiting.values())
    where = sum(1 for here in waiting.values() if here)
    return ROOM_TO_HIDE <= many <= MOST_HIDDEN * (where - 2)


def _together(stands: list[Stand], month: int) -> Stand:
    many, totals = 0, tuple[int, ...]()
    for stand in stands:
        many, totals = many + stand.many, _more(totals, stand.totals)
    return Stand(month, many, totals)


def _more(totals: tuple[int, ...], values: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(a + b for a, b in zip(totals, values, strict=True)) if totals and values else totals or values


def _less(totals: tuple[int, ...], values: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(a - b for a, b in zip(totals, values, strict=True)) if values else totals
