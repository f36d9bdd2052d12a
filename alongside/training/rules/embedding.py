"""How the city takes up the approach, in figures that may be shown (hiding.py). No database, no clock."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from alongside.training.rules.evaluating import STATEMENTS
from alongside.training.rules.hiding import FEWEST, NOTHING, Figure, Released, Stand, month_of
from alongside.training.rules.observing import LOOKED_FOR, counts_by_thing
from alongside.training.states import Level, Seen

FEWER = f"fewer than {FEWEST}"
EVER = "Since the beginning"


@dataclass(frozen=True)
class Year:
    """April to March, as councils count and report their years. None stands for all of them."""

    begins: int

    @property
    def words(self) -> str:
        return f"April {self.begins} to March {self.begins + 1}"

    @property
    def first(self) -> int:
        return month_of(date(self.begins, 4, 1))

    @property
    def last(self) -> int:
        return self.first + 11


def year_of(month: int) -> Year:
    """The year a month, by its number, is in."""
    return Year((month - 3) // 12)


def years(figures: Iterable[Figure], *, upto: int) -> list[Year]:
    """The newest first, from the first month of which anything is shown."""
    first = min((figure.stands[0].month for figure in figures if figure.stands), default=upto)
    return [Year(number) for number in range(year_of(upto).begins, year_of(first).begins - 1, -1)]


@dataclass(frozen=True)
class Organisation:
    """What figures say beside a number: its name, kind and size, and whether somebody there is a champion."""

    number: int
    name: str
    kind: str
    size: int | None
    counted_on: date | None
    champion: bool


@dataclass(frozen=True)
class Count:
    """A number of people as it is shown, and against how many."""

    many: int
    of: int | None = None
    at_least: bool = False

    @property
    def is_shown(self) -> bool:
        return self.many >= FEWEST

    @property
    def look_at_size(self) -> bool:
        return bool(self.is_shown and self.of is not None and self.many > self.of)

    @property
    def percent(self) -> int | None:
        if not self.is_shown or not self.of or self.look_at_size:
            return None
        return int(100 * self.many / self.of)  # never more than is true: 199 of 200 are not everybody

    @property
    def words(self) -> str:
        if not self.is_shown:
            return FEWER
        return f"at least {self.many}" if self.at_least else str(self.many)

    @property
    def share(self) -> str:
        """The per cent of its people, in words; nothing where it cannot be said."""
        if self.look_at_size:
            return f"more than the {self.of} people counted there"
        return "" if self.percent is None else f"{'at least ' if self.at_least else ''}{self.percent}%"


@dataclass(frozen=True)
class Sure:
    """How sure people feel about one statement: before and afterwards the same people, later whoever answered then."""

    statement: str
    many: int
    before: float | None
    after: float | None
    many_later: int
    later: float | None

    @property
    def moved(self) -> float | None:
        return None if self.before is None or self.after is None else round(self.after - self.before, 1)


@dataclass(frozen=True)
class Watched:
    """How often one thing was seen by those who watched practice."""

    words: str
    counts: Mapping[Seen, int]


@dataclass(frozen=True)
class Numbers:
    """All that is worked out at once, before anything of it is looked at for one place or one year."""

    trained: Mapping[Level, Released]
    sure: Mapping[str, Released]
    later: Mapping[str, Released]
    watched: Released
    upto: int

    @property
    def upto_words(self) -> str:
        """The last day that is counted, in words."""
        year, month = divmod(self.upto + 1, 12)
        last = date(year, month + 1, 1) - timedelta(days=1)
        return f"{last.day} {last:%B %Y}"

    def years(self) -> list[Year]:
        every = [*self.trained.values(), *self.sure.values(), *self.later.values(), self.watched]
        return years([figure for one in every for figure in (one.city, *one.organisations.values())], upto=self.upto)


def stand(figure: Figure, year: Year | None, *, upto: int) -> Stand:
    """Of one year, or of all of them."""
    return figure.at(upto) if year is None else figure.between(year.first, min(year.last, upto))


def of_place(released: Released, place: int | None) -> Figure:
    """Of an organisation by its number, or of the city."""
    return released.city if place is None else released.of(place)


def trained(numbers: Numbers, place: int | None, year: Year | None, *, size: int | None = None) -> dict[Level, Count]:
    """How many at each level. Only all years together stand against how many work there now.

    Those counted in a year are no “at least”: some of them came shortly before it.
    """
    found = {}
    for level, released in numbers.trained.items():
        now = stand(of_place(released, place), year, upto=numbers.upto)
        found[level] = Count(now.many, size, place is None and not now.whole) if year is None else Count(now.many)
    return found


def trained_where_size_is_known(numbers: Numbers, organisations: Sequence[Organisation]) -> dict[Level, Count]:
    """At least so many of the people who work in organisations whose size we know: only of what is shown of each."""
    known = [one for one in organisations if one.size is not None]
    everybody = sum(one.size or 0 for one in known)
    return {
        level: Count(
            sum(min(released.of(one.number).at(numbers.upto).many, one.size or 0) for one in known), everybody, True
        )
        for level, released in numbers.trained.items()
    }


def how_sure(numbers: Numbers, place: int | None, year: Year | None) -> list[Sure]:
    """Statement by statement."""
    found = []
    for key, words in STATEMENTS.items():
        both = stand(of_place(numbers.sure[key], place), year, upto=numbers.upto)
        later = stand(of_place(numbers.later[key], place), year, upto=numbers.upto)
        both, later = (one if one.totals else NOTHING for one in (both, later))
        before, after = _means(both, 2)
        (at_last,) = _means(later, 1)
        found.append(Sure(words, both.many, before, after, later.many, at_last))
    return found


def _means(stand: Stand, how_many: int) -> list[float | None]:
    if not stand.totals:
        return [None] * how_many
    return [round(total / stand.many, 1) for total in stand.totals]


def watched(numbers: Numbers, place: int | None, year: Year | None) -> tuple[int, list[Watched]]:
    """How many observations, and thing by thing what was seen; none where they are too few."""
    now = stand(of_place(numbers.watched, place), year, upto=numbers.upto)
    if not now.totals:
        return 0, []
    counts = counts_by_thing(now.totals)
    return now.many, [Watched(words, counts[key]) for key, words in LOOKED_FOR.items()]
