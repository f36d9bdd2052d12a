"""What the reader of an Annex A workbook hands back: children, and everything that stood in the way."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """Where a child stands with children's social care, by the list of Annex A that says so."""

    REFERRAL = "referral"
    CHILD_IN_NEED = "child_in_need"
    CHILD_PROTECTION = "child_protection"
    LOOKED_AFTER = "looked_after"


@dataclass(frozen=True)
class Place:
    """Where in the workbook something was found, as the person sees it in Excel."""

    sheet: str
    row_number: int

    def __str__(self) -> str:
        return f"{self.sheet}, row {self.row_number}"


@dataclass(frozen=True)
class Status:
    """One standing of one child, with its dates.

    A referral is a moment and never has an end. `code` is our word for `words` (the council's own): the legal
    status, the category of abuse, the position of a child in need; it is empty where the words are not known to us.
    """

    kind: Kind
    started_on: date
    place: Place
    ended_on: date | None = None
    code: str = ""
    words: str = ""
    placement_code: str = ""
    placement_words: str = ""


@dataclass(frozen=True)
class ChildRow:
    """One child, gathered over the lists by the council's own ID. Annex A holds no names."""

    child_id: str
    first_seen: Place
    date_of_birth: date | None = None
    due_on: date | None = None
    birth_said_in: Place | None = None
    unborn: bool = False
    gender: str = "not_stated"
    ethnicity: str = "not_stated"
    ethnicity_words: str = ""
    disability: str = "unknown"
    team: str = ""
    worker: str = ""
    statuses: tuple[Status, ...] = ()
    rows: int = 0


@dataclass(frozen=True)
class RowProblem:
    """Something wrong in one row. `taken` says whether the row still came in."""

    sheet: str
    row_number: int
    column: str | None
    reason: str
    shown: str = ""
    taken: bool = False


@dataclass
class AnnexA:
    """All that one workbook held for us, and all that it did not."""

    children: list[ChildRow] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    unknown_columns: list[tuple[str, str]] = field(default_factory=list)
    missing_columns: list[tuple[str, str]] = field(default_factory=list)
    missing_sheets: list[str] = field(default_factory=list)
    unknown_sheets: list[str] = field(default_factory=list)
    rows_read: int = 0
    rows_taken: int = 0

    @property
    def not_taken(self) -> list[RowProblem]:
        return [problem for problem in self.problems if not problem.taken]

    @property
    def to_check(self) -> list[RowProblem]:
        return [problem for problem in self.problems if problem.taken]


class Fault(Exception):
    """One cell that cannot be read as what its column should hold."""

    def __init__(self, reason: str, shown: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.shown = shown
