"""What rows of a list have to say for people to be brought in, and what stands in the way. No database, no clock."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from difflib import get_close_matches
from typing import TypedDict

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from alongside.foundation.reading_lists import Line, ListRead
from alongside.training.states import ImportKind, Level

# After so long a list that was begun and not finished may be begun again.
STUCK_AFTER = timedelta(minutes=10)
LONG_AGO = date(1970, 1, 1)
LONGEST = {"name": 200, "job_title": 200, "team": 200, "manager_name": 200, "needs": 500, "course": 150}
MORE_CELLS = "This row has more cells than there are headings. Put words with a comma in quotes."
NO_EMAIL = "There is no email address."
NO_DAY = "There is no day."
LEVELS = ", ".join(level.label for level in Level)
ELSEWHERE = f"If they learned it elsewhere, write its level in a column “Level”: {LEVELS}."
_DAY_FIRST = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?: 00:00(?::00)?)?")


class Row(TypedDict):
    """One row of a list as it is kept, and what became of it."""

    line: int
    said: dict[str, str]
    why_not: list[str]
    done: bool
    became: str


@dataclass(frozen=True)
class Column:
    """A column we know: its heading in our own list, and what else people call it."""

    key: str
    heading: str
    also: tuple[str, ...] = ()
    needed: bool = False


_PEOPLE = (
    Column("name", "Name", ("full name", "learner", "learner name", "delegate", "delegate name", "attendee")),
    Column("email", "Email", ("email address", "work email", "learner email", "delegate email"), needed=True),
    Column("organisation", "Organisation", ("agency", "employer", "setting", "school", "works for", "company")),
    Column("job_title", "Job", ("job title", "role", "position", "job role")),
    Column("team", "Team", ("department", "service")),
)
COLUMNS: dict[ImportKind, tuple[Column, ...]] = {
    ImportKind.BOOKINGS: (
        Column("session", "Session", ("session reference", "reference", "event", "event reference"), needed=True),
        *_PEOPLE,
        Column("manager_name", "Line manager", ("manager", "manager name", "line manager name")),
        Column("manager_email", "Line manager’s email", ("manager email", "line manager email", "managers email")),
        Column("needs", "Access needs", ("needs", "access requirements", "adjustments", "dietary and access needs")),
    ),
    ImportKind.PAST: (
        Column("course", "Course", ("course title", "training", "title", "course name"), needed=True),
        Column("day", "Day", ("date", "date attended", "completed", "completed on", "date completed"), needed=True),
        Column("level", "Level", ("course level",)),
        *_PEOPLE,
    ),
}


@dataclass(frozen=True)
class Headings:
    """Where each column we know stands, what we do not know, and what is missing that has to be there."""

    places: dict[str, int]
    unknown: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def headings_of(kind: ImportKind, heads: Sequence[str]) -> Headings:
    """Headings are compared without capitals, spaces and signs; the first of two alike counts."""
    names = {loosely(name): one.key for one in COLUMNS[kind] for name in (one.heading, *one.also)}
    places: dict[str, int] = {}
    unknown = []
    for number, head in enumerate(heads):
        key = names.get(loosely(head))
        if key and key not in places:
            places[key] = number
        elif head:
            unknown.append(head)
    missing = [one.heading for one in COLUMNS[kind] if one.needed and one.key not in places]
    return Headings(places, unknown, missing)


def loosely(words: str) -> str:
    """ "E-Mail Address" and "email address" are the same."""
    return "".join(letter for letter in words.casefold() if letter.isalnum())


def rows_of(kind: ImportKind, read: ListRead) -> list[Row]:
    """The rows as they are kept: what each says by our own names, and what stands in its way whoever it is about."""
    headings = headings_of(kind, read.heads)
    rows: list[Row] = []
    seen: dict[tuple[str, ...], int] = {}
    for line in read.lines:
        said = {key: line.cells[number] for key, number in headings.places.items()}
        said["email"] = said["email"].lower()
        why_not = _blockers_in(said, line, len(read.heads))
        if not why_not:
            first = seen.setdefault(_same(kind, said), line.number)
            why_not = [f"The same stands in row {first} already."] if first != line.number else []
        rows.append({"line": line.number, "said": said, "why_not": why_not, "done": False, "became": ""})
    return rows


def _same(kind: ImportKind, said: dict[str, str]) -> tuple[str, ...]:
    if kind == ImportKind.BOOKINGS:
        return said["email"], loosely(said["session"])
    return said["email"], loosely(said["course"]), str(day_of(said["day"]) or said["day"])


def _blockers_in(said: dict[str, str], line: Line, width: int) -> list[str]:
    """What can be said of a row without knowing anybody."""
    blockers = [MORE_CELLS] if len(line.cells) > width else []
    if not said["email"]:
        blockers.append(NO_EMAIL)
    elif not is_email(said["email"]):
        blockers.append(f"“{said['email']}” is not an email address.")
    if (manager := said.get("manager_email", "")) and not is_email(manager):
        blockers.append(f"“{manager}” is not an email address of a line manager.")
    for key, longest in LONGEST.items():
        if len(said.get(key, "")) > longest:
            blockers.append(f"What stands in one cell is too long: more than {longest} characters.")
    return blockers


def is_email(words: str) -> bool:
    """Whether a letter could be sent there."""
    try:
        validate_email(words)
    except ValidationError:
        return False
    return len(words) <= 254 and words.isascii()


def day_of(words: str) -> date | None:
    """31/12/2025, 31.12.2025, 31-12-2025 or 2025-12-31."""
    if found := _DAY_FIRST.fullmatch(words.strip()):
        day, month, year = found.groups()
    elif found := _YEAR_FIRST.fullmatch(words.strip()):
        year, month, day = found.groups()
    else:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def blockers_to_day(words: str, *, today: date) -> list[str]:
    """Why a day is not one on which somebody learned something."""
    if not words:
        return [NO_DAY]
    if (day := day_of(words)) is None:
        return [f"“{words}” is not a day. Write it as 31/12/2025 or 2025-12-31."]
    if day > today:
        return ["This day has not come yet."]
    return ["This day is too long ago to be right."] if day < LONG_AGO else []


def level_of(words: str) -> Level | None:
    """A level by its name, however it is written."""
    wanted = loosely(words)
    return next((one for one in Level if wanted in (loosely(one.value), loosely(one.label))), None)


def blockers_to_newcomer(said: dict[str, str], *, organisation_known: bool, names: Iterable[str]) -> list[str]:
    """Why somebody whom nobody here knows cannot be written down from this row."""
    blockers = [] if said.get("name") else ["Nobody here has this address yet, so their name has to be here too."]
    name = said.get("organisation", "")
    if not name:
        return [*blockers, "Nobody here has this address yet, so their organisation has to be here too."]
    if organisation_known:
        return blockers
    near = get_close_matches(name, list(names), n=1, cutoff=0.75)
    meant = f" Did you mean “{near[0]}”?" if near else " Add it first, or write it as it stands in our list."
    return [*blockers, f"No organisation here is called “{name}”.{meant}"]


def blockers_to_beginning(
    rows: Sequence[Row], started_at: datetime | None, done_at: datetime | None, *, at: datetime
) -> list[str]:
    """Why a list is not brought in now: it was, it is on its way, or nothing of it is kept."""
    if done_at is not None:
        return ["This list has been brought in already."]
    if not rows:
        return ["What this list said is not kept any more. Choose the file again."]
    if started_at is not None and at - started_at < STUCK_AFTER:
        return ["This list is being brought in now."]
    return []
