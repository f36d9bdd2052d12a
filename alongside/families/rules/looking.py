"""Who opened a family's record, said in words the family can read. No database, no clock.

A sentence names the worker, their part and their days, and never the page they opened nor the place they work: a page
could tell that something is kept from somebody, and a school or a refuge where somebody lives.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from alongside.families.states import Part

FOR_WHAT: dict[Part, str] = {
    Part.SOCIAL_WORKER: "to work with your family",
    Part.FAMILY_HELP_LEAD: "to work with your family",
    Part.TEAM_MANAGER: "to look after the work of your social worker",
    Part.REVIEWING_OFFICER: "to check that the plan for your children is right",
    Part.CONFERENCE_CHAIR: "to prepare a child protection meeting",
    Part.REFERRER: "to ask for your family’s meeting",
    Part.COORDINATOR: "to prepare your meeting",
    Part.ADVOCATE: "to help somebody in your family be heard",
    Part.INTERPRETER: "to put words into another language",
    Part.FACILITATOR: "to work with your family",  # who was not asked must not learn that others were
    Part.SERVICE_MANAGER: "to see that the service does its work",
    Part.SOCIAL_CARE_MANAGER: "to decide on help for your family",
    Part.TEACHER: "to work with your family",
    Part.HEALTH: "to work with your family",
    Part.RECORDS_REVIEWER: "to look after your records",
    Part.OTHER: "to work with your family",
}


@dataclass(frozen=True)
class Looked:
    """One worker on one day: their part then, from the first opening to the last, and the emergency if it was one."""

    worker_id: int
    name: str
    part: Part | None
    organisation: str
    on: date
    first_at: datetime
    last_at: datetime
    emergency: str = ""

    @property
    def part_words(self) -> str:
        return "Opened in an emergency" if self.emergency else self.part.label if self.part else "Not named"


@dataclass(frozen=True)
class ToldLine:
    """What the family is told of one worker in one month."""

    key: str
    words: str


def in_plain_words(days: Iterable[Looked]) -> list[ToldLine]:
    """One sentence for each worker, part and month, oldest first."""
    groups: dict[tuple[int, int, int, str], list[Looked]] = {}
    for day in days:
        groups.setdefault((day.on.year, day.on.month, day.worker_id, day.part_words), []).append(day)
    return [
        ToldLine(key=" ".join(str(part) for part in key), words=_sentence(mine))
        for key, mine in sorted(groups.items(), key=lambda one: one[0])
    ]


def _sentence(days: list[Looked]) -> str:
    first = days[0]
    count = f"on {len(days)} days" if len(days) > 1 else "on 1 day"
    when = f"opened it {count} in {first.on:%B %Y}"
    if first.emergency:
        return f"{first.name} {when}, in an emergency."
    if first.part is None:
        return f"{first.name} {when}."
    part = "" if first.part in (Part.OTHER, Part.FACILITATOR) else f", your {first.part.label.lower()},"
    if first.part in (Part.CONFERENCE_CHAIR, Part.RECORDS_REVIEWER, Part.REFERRER):
        part = f", {first.part.label.lower()},"
    return f"{first.name}{part} {when} {FOR_WHAT[first.part]}."
