"""The table of organisations: its rows, the order somebody chose, and the same as cells of a file. No database."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from alongside.training.rules.embedding import FEWER, Count, Numbers, Organisation, Year, trained
from alongside.training.states import Level

BY_NAME, BY_KIND, BY_SIZE = "name", "kind", "size"


@dataclass(frozen=True)
class Row:
    """One organisation beside its numbers."""

    organisation: Organisation
    trained: Mapping[Level, Count]

    @property
    def size(self) -> str:
        return "not known" if self.organisation.size is None else str(self.organisation.size)


@dataclass(frozen=True)
class Heading:
    """What stands over a column, and how the table is sorted by it."""

    key: str
    words: str
    numeric: bool = True


def rows_of(numbers: Numbers, organisations: Sequence[Organisation], year: Year | None) -> list[Row]:
    """By name, as they come."""
    return [Row(one, trained(numbers, one.number, year, size=one.size)) for one in organisations]


def headings(numbers: Numbers) -> list[Heading]:
    """The columns, in the order they stand in."""
    first = [Heading(BY_NAME, "Organisation", False), Heading(BY_KIND, "Kind", False), Heading(BY_SIZE, "People there")]
    return [*first, *(Heading(level.value, level.label) for level in numbers.trained)]


def in_order(rows: Sequence[Row], by: str) -> list[Row]:
    """Names and kinds from A, numbers from the most; numbers that are not shown or not known come last, by name."""
    keys: dict[str, Callable[[Row], tuple[int | str, ...]]] = {
        BY_KIND: lambda row: (row.organisation.kind,),
        BY_SIZE: lambda row: (row.organisation.size is None, -(row.organisation.size or 0)),
        **{level.value: _most_first(level) for level in Level},
    }
    by_name = sorted(rows, key=lambda row: row.organisation.name.casefold())
    return sorted(by_name, key=keys[by]) if by in keys else by_name


def _most_first(level: Level) -> Callable[[Row], tuple[int | str, ...]]:
    def place(row: Row) -> tuple[int | str, ...]:
        count = row.trained.get(level)
        if count is None or not count.is_shown:
            return (1, 0, 0)
        return (0, -(count.percent or 0), -count.many)

    return place


def cells(numbers: Numbers, organisations: Sequence[Organisation], year: Year | None) -> list[list[str | int]]:
    """For a spreadsheet: a row of headings, one for each organisation, and the city's, hidden as on the page."""
    levels = list(numbers.trained)
    head: list[str | int] = ["Organisation", "Kind", "People there", "Counted on", "Somebody there is a champion"]
    for level in levels:
        head += [level.label, f"{level.label}, per cent of people there"]
    table = [head]
    for row in rows_of(numbers, organisations, year):
        one = row.organisation
        counted = one.counted_on.isoformat() if one.counted_on else ""
        about = [one.name, one.kind, "" if one.size is None else one.size, counted, "Yes" if one.champion else "No"]
        table.append([*about, *_counts(row.trained, levels)])
    city = trained(numbers, None, year)
    return [*table, ["The whole city", "", "", "", "", *_counts(city, levels)]]


def _counts(found: Mapping[Level, Count], levels: Sequence[Level]) -> list[str | int]:
    told: list[str | int] = []
    for level in levels:
        count = found[level]
        many = FEWER if not count.is_shown else count.words if count.at_least else count.many
        told += [many, "look at the size" if count.look_at_size else "" if count.percent is None else count.percent]
    return told
