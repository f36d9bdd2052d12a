"""Which sheet is which list, and which of its columns hold what we need."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from alongside.families.rules.annex_a.codes import SPELLINGS, plainly
from alongside.families.rules.annex_a.shapes import Kind

ROWS_ABOVE_HEADINGS = 20
FEWEST_HEADINGS = 3

_EVERYONE = {
    "child_id": "Child Unique ID",
    "date_of_birth": "Date of Birth",
    "gender": "Gender",
    "ethnicity": "Ethnicity",
    "team": "Allocated Team",
    "worker": "Allocated Worker",
}
_DISABILITY = {"disability": "Does the Child have a Disability"}


@dataclass(frozen=True)
class AnnexList:
    """One of the lists we read: what it is called, what it says of a child, and our columns by their known headings."""

    number: str
    kind: Kind
    title: str
    wanted: dict[str, str]
    words_are: str = ""


LISTS = (
    AnnexList("3", Kind.REFERRAL, "List 3 (referrals)", _EVERYONE | {
        "started_on": "Date of referral", "words": "Referral Source", "no_further_action": "Referral NFA?",
    }),
    AnnexList("6", Kind.CHILD_IN_NEED, "List 6 (children in need)", _EVERYONE | _DISABILITY | {
        "started_on": "CIN Start Date", "ended_on": "CIN Closure Date", "words": "Case Status",
    }, words_are="position"),
    AnnexList("7", Kind.CHILD_PROTECTION, "List 7 (child protection)", _EVERYONE | _DISABILITY | {
        "started_on": "Child Protection Plan Start Date", "ended_on": "Child Protection Plan End Date",
        "words": "Latest Category of Abuse",
    }, words_are="abuse"),
    AnnexList("8", Kind.LOOKED_AFTER, "List 8 (looked after)", _EVERYONE | _DISABILITY | {
        "started_on": "Date Started to be Looked After", "ended_on": "Date Ceased to be Looked After",
        "words": "Child's Legal Status", "placement": "Placement Type",
    }, words_are="legal_status"),
)  # fmt: skip


@dataclass
class Headings:
    """The row of headings of one sheet: where each column we need stands, and what we did not know."""

    row_number: int
    at: dict[str, int] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)

    def missing_of(self, annex_list: AnnexList) -> list[str]:
        return [heading for name, heading in annex_list.wanted.items() if name not in self.at]


def list_by_name(sheet: str) -> str | None:
    """The number of the list a sheet is named after: "List 6", "list_06", "Annex A - List6 CIN"."""
    found = re.search(r"(?<![a-z])list[\s_.-]*0*([0-9]{1,2})(?![0-9])", plainly(sheet))
    return found[1] if found else None


def list_by_headings(row: Sequence[str]) -> AnnexList | None:
    """The list whose own date column is among these headings, for sheets named in a council's own way."""
    here = {_bare(heading) for heading in row}
    return next((one for one in LISTS if _bare(one.wanted["started_on"]) in here), None)


def find_headings(row: Sequence[str], row_number: int, annex_list: AnnexList) -> Headings | None:
    """The headings, if this row is where they stand."""
    headings = Headings(row_number)
    ours = {heading: name for name, heading in annex_list.wanted.items()}
    known = 0
    for place, text in _exact_first(row, annex_list.number):
        heading = _known_heading(text, annex_list.number)
        name = ours.get(heading or "")
        if heading is None or (name and name in headings.at):
            headings.unknown.append(text)
            continue
        known += 1
        if name:
            headings.at[name] = place
            headings.shown[name] = text
    return headings if known >= FEWEST_HEADINGS else None


def _exact_first(row: Sequence[str], number: str) -> list[tuple[int, str]]:
    exact = {heading for heading, _ in _known(number)}
    placed = [(place, text) for place, text in enumerate(row) if text]
    return sorted(placed, key=lambda one: (_bare(one[1]) not in exact, one[0]))


def _known_heading(text: str, number: str) -> str | None:
    bare = _bare(text)
    if heading := dict(_known(number)).get(bare):
        return heading[0]
    matching = (name for _, (name, pattern) in _known(number) if pattern and pattern.search(plainly(text)))
    return next(matching, None)


@cache
def _known(number: str) -> tuple[tuple[str, tuple[str, re.Pattern[str] | None]], ...]:
    entries: list[dict[str, str]] = json.loads(SPELLINGS.read_text("utf-8"))["headings"][number]
    return tuple(
        (
            _bare(entry["heading"]),
            (entry["heading"], re.compile(entry["pattern"], re.IGNORECASE) if "pattern" in entry else None),
        )
        for entry in entries
    )


def _bare(heading: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]+", " ", plainly(heading).replace("'", "")).split())
