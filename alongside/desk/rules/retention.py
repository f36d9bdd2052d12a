"""Until when a file is kept, and why: two clocks, many rules, the longest wins. No database, no clock."""

from dataclasses import dataclass, field
from datetime import date

from alongside.desk.states import Basis, Clock
from alongside.families.states import Status

EIGHTEEN = 18


@dataclass(frozen=True)
class Rule:
    """How long one kind of file is kept. The defaults stand until a council changes or confirms them."""

    clock: Clock
    basis: Basis
    years: int
    source: str
    status: str = ""
    years_after_death: int | None = None
    checked: str = ""

    @property
    def key(self) -> str:
        return self.status or self.clock.value

    @property
    def name(self) -> str:
        return Status(self.status).label if self.status else self.clock.label

    @property
    def words(self) -> str:
        """The rule in a sentence."""
        years = f"{self.years} year{'' if self.years == 1 else 's'}"
        said = {
            Basis.AFTER_CLOSED: f"{years} after the work ended",
            Basis.BIRTHDAY: f"Until the day they turn {self.years}",
            Basis.EIGHTEEN_AND_QUIET: f"Until they are 18, and {years} with nothing written down",
        }[self.basis]
        if self.years_after_death:
            said += f"; {self.years_after_death} years from their death, if they died under 18"
        return said


CARE_PLANNING = "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50"
# From the retention schedules that the councils named beside each rule publish, as the project's practice reference
# collected them. Each is "to be checked" until a named person of the council confirmed it.
DEFAULTS: tuple[Rule, ...] = (
    Rule(Clock.SERVICE_FILE, Basis.AFTER_CLOSED, 3, "North Somerset: no longer than 3 years. Bath and North East "
         "Somerset: names go after 1 year."),
    Rule(Clock.STANDING_ALONE, Basis.AFTER_CLOSED, 3, "No source found: as the conferencing service’s own file."),
    Rule(Clock.CHILDS_FILE, Basis.BIRTHDAY, 75, CARE_PLANNING, Status.LOOKED_AFTER, years_after_death=15),
    Rule(Clock.CHILDS_FILE, Basis.AFTER_CLOSED, 35, "North Somerset and Blackpool: 35 years.", Status.CHILD_PROTECTION),
    Rule(Clock.CHILDS_FILE, Basis.AFTER_CLOSED, 35, "No source found: as for child protection.",
         Status.PRE_PROCEEDINGS),
    Rule(Clock.CHILDS_FILE, Basis.BIRTHDAY, 75, "No source found: as for looked after, since the child was.",
         Status.CARE_EXPERIENCED, years_after_death=15),
    Rule(Clock.CHILDS_FILE, Basis.BIRTHDAY, 75, "No source found: as for looked after, since many were.",
         Status.SPECIAL_GUARDIANSHIP, years_after_death=15),
    Rule(Clock.CHILDS_FILE, Basis.BIRTHDAY, 30, "North Somerset: to age 30, or 6 years from death. Devon: 18 and "
         "3 years with nothing written down.", Status.CHILD_IN_NEED, years_after_death=6),
    Rule(Clock.CHILDS_FILE, Basis.BIRTHDAY, 30, "North Somerset: to age 30, or 6 years from death. Devon: 18 and "
         "3 years with nothing written down.", Status.EARLY_HELP, years_after_death=6),
    Rule(Clock.CHILDS_FILE, Basis.AFTER_CLOSED, 3, "No source found: as the conferencing service’s own file.",
         Status.NONE),
)  # fmt: skip


@dataclass(frozen=True)
class ChildFacts:
    """A child at the centre, with every standing they had with the council."""

    name: str
    born_on: date | None
    died_on: date | None = None
    standings: tuple[tuple[str, date, date | None], ...] = ()


@dataclass(frozen=True)
class FileFacts:
    """What the clocks start from. `closed_on` is None while any work goes on."""

    closed_on: date | None
    last_written_on: date
    children: tuple[ChildFacts, ...] = ()


@dataclass(frozen=True)
class Kept:
    """Until when, by which rule, and why in words. No day: it cannot be told yet, so it is kept."""

    until: date | None
    because: str
    rule: Rule | None = None


@dataclass(frozen=True)
class KeptUntil:
    """The outcome of one clock: the longest, and everything it was longer than."""

    clock: Clock
    longest: Kept
    shorter: tuple[Kept, ...] = field(default=())

    def is_due(self, on: date) -> bool:
        return self.longest.until is not None and self.longest.until <= on


def years_after(day: date, years: int) -> date:
    """The same day so many years later; 29 February becomes 1 March in a year that has none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def service_file_until(facts: FileFacts, rules: list[Rule], clock: Clock = Clock.SERVICE_FILE) -> KeptUntil:
    """The conferencing service's own file: so many years after the work ended."""
    rule = next(rule for rule in rules if rule.clock == clock)
    if facts.closed_on is None:
        return KeptUntil(clock, Kept(None, "the work with this family goes on", rule))
    because = f"the work ended on {_day(facts.closed_on)}"
    return KeptUntil(clock, Kept(years_after(facts.closed_on, rule.years), because, rule))


def standing_alone_until(facts: FileFacts, rules: list[Rule]) -> KeptUntil:
    """Where no child is at the centre there is no child's file: everything goes so many years after it was over."""
    return service_file_until(facts, rules, Clock.STANDING_ALONE)


def childs_file_until(facts: FileFacts, rules: list[Rule]) -> KeptUntil:
    """The longest of every rule that applies to any of the children, and of the service's own file."""
    own = service_file_until(facts, rules)
    if own.longest.until is None:
        return KeptUntil(Clock.CHILDS_FILE, own.longest)
    by_status = {rule.status: rule for rule in rules if rule.clock == Clock.CHILDS_FILE}
    found = [own.longest]
    for child in facts.children:
        standings = child.standings or ((Status.NONE.value, facts.closed_on or facts.last_written_on, None),)
        found += [
            _of_child(child, by_status[status], since, until, facts)
            for status, since, until in standings
            if status in by_status
        ]
    found.sort(key=lambda one: (one.until is not None, one.until or date.max), reverse=True)
    unknown = [one for one in found if one.until is None]
    ordered = unknown + [one for one in found if one.until is not None]
    return KeptUntil(Clock.CHILDS_FILE, ordered[0], tuple(ordered[1:]))


def _of_child(child: ChildFacts, rule: Rule, since: date, until: date | None, facts: FileFacts) -> Kept:
    because = _because(child, rule, since)
    if rule.years_after_death and child.died_on and _died_under_18(child):
        return Kept(years_after(child.died_on, rule.years_after_death), f"{child.name} died as a child", rule)
    if rule.basis == Basis.AFTER_CLOSED:
        ended = max(day for day in (facts.closed_on, until) if day)
        return Kept(years_after(ended, rule.years), because, rule)
    if child.born_on is None:
        return Kept(None, f"{because}, and their birthday is not known", rule)
    if rule.basis == Basis.BIRTHDAY:
        return Kept(years_after(child.born_on, rule.years), because, rule)
    begins = max(years_after(child.born_on, EIGHTEEN), facts.last_written_on)
    return Kept(years_after(begins, rule.years), because, rule)


def _because(child: ChildFacts, rule: Rule, since: date) -> str:
    if rule.status == Status.NONE:
        return f"{child.name} had no standing with the council"
    standing = {
        Status.LOOKED_AFTER: "was looked after",
        Status.CHILD_PROTECTION: "had a child protection plan",
        Status.CHILD_IN_NEED: "was a child in need",
        Status.EARLY_HELP: "had early help",
        Status.PRE_PROCEEDINGS: "was in pre-proceedings",
        Status.SPECIAL_GUARDIANSHIP: "had a special guardian",
        Status.CARE_EXPERIENCED: "was care experienced",
    }[Status(rule.status)]
    return f"{child.name} {standing} from {_day(since)}"


def _died_under_18(child: ChildFacts) -> bool:
    if child.died_on is None or child.born_on is None:
        return False
    return child.died_on < years_after(child.born_on, EIGHTEEN)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def said(kept: KeptUntil) -> str:
    """Kept until 3 May 2099, because Ayo was looked after from … (regulation 50)."""
    longest = kept.longest
    source = f" ({longest.rule.source.rstrip('.')})" if longest.rule and longest.until else ""
    until = f"Kept until {_day(longest.until)}" if longest.until else "Kept"
    return f"{until}, because {longest.because}{source}."
