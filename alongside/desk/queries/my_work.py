"""What waits for a worker, room by room, and the families they work alongside."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import QuerySet

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.conferences import queries as conferences
from alongside.desk.queries.records.requests import requests_waiting_for
from alongside.desk.queries.retention import retention_waiting_for
from alongside.desk.queries.training_waiting import training_waiting_for
from alongside.families import queries as families
from alongside.families.models import Family
from alongside.families.queries import Waiting
from alongside.people.models import Person
from alongside.plans import queries as plans
from alongside.referrals import queries as referrals
from alongside.restorative.queries.waiting import waiting_for as restorative_waiting_for

FAMILIES_A_PAGE = 25
MOST_CHILDREN = 20
EIGHTEEN_YEARS = timedelta(days=6575)


@dataclass(frozen=True)
class ToDo:
    """One thing that waits, with how late it is in words."""

    waiting: Waiting
    when: str

    @property
    def late(self) -> bool:
        return self.waiting.late


def what_waits_for(worker: User, *, today: date, at: datetime) -> list[ToDo]:
    """Everything that waits for this worker: what is late first, then by the day it is due."""
    waiting: list[Waiting] = []
    for room in (families, referrals, conferences, plans):
        waiting += room.waiting_for(worker, today=today)
    waiting += restorative_waiting_for(worker, today=today)
    waiting += requests_waiting_for(worker, today=today) + retention_waiting_for(worker, today=today)
    waiting += training_waiting_for(worker, at=at)
    waiting.sort(key=lambda one: (not one.late, one.due_on or date.max, one.family_name))
    return [ToDo(one, in_words(one, today)) for one in waiting]


def in_words(waiting: Waiting, today: date) -> str:
    """ "3 days late", "due today", "due in 5 days"."""
    if waiting.due_on is None:
        return ""
    days = (waiting.due_on - today).days
    if waiting.late or days < 0:
        return f"{_days(-days)} late" if days < 0 else "late"
    return {0: "due today", 1: "due tomorrow"}.get(days, f"due in {_days(days)}")


def _days(number: int) -> str:
    return "1 day" if number == 1 else f"{number} days"


def children_to_begin_with(worker: User, *, today: date) -> list[Person]:
    """Children brought in with whom nobody has begun, for those who may begin with a family. No grown-ups."""
    if not worker.may(Permission.FAMILY_ADD):
        return []
    children = families.children_without_a_family().exclude(born_on__lte=today - EIGHTEEN_YEARS)
    return list(children.order_by("-added_at", "council_child_id")[: MOST_CHILDREN + 1])


def my_families(worker: User) -> QuerySet[Family]:
    """The families this worker may open, newest first."""
    return families.families_visible_to(worker).order_by("-added_at", "-pk")


@dataclass(frozen=True)
class FamilyLine:
    """A family in a list: who the children are and where each stands."""

    family: Family
    children: str


def family_lines(shown: list[Family], *, on: date) -> list[FamilyLine]:
    """The families with their children's ages and standing, in two queries for all of them."""
    everyone = [member.person for family in shown for member in family.children]
    statuses = families.current_statuses(everyone, on=on)
    lines = []
    for family in shown:
        said = []
        for member in family.children:
            status = statuses.get(member.person_id)
            age = "not born yet" if member.person.is_unborn else member.person.age_on(on)
            parts = [member.person.short_name, "" if age is None else str(age)]
            parts.append(status.get_status_display().lower() if status else "")
            said.append(", ".join(part for part in parts if part))
        if family.stands_alone:
            said = ["A restorative meeting that belongs to no family"]
        lines.append(FamilyLine(family, " · ".join(said)))
    return lines
