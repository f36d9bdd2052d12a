"""What each worker may know, worked out a second time and simply: who may open which family, and what is that family's.

Nothing here asks the house's own queries: it is what they, and the database's policies, are held against.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from django.apps import apps
from django.db.models import CharField, JSONField, Model, TextField
from django.utils import timezone
from pypdf import PdfReader

import alongside
from alongside.access.models import User
from alongside.access.states import Role
from alongside.families.models import BrokenGlass, Family, FamilyMember, Involvement
from alongside.partners.models import Organisation, Practitioner, Service
from alongside.restorative.models import Facilitator
from config import walls

HOUSE = Path(alongside.__file__ or "").parent

OPENERS = {
    Role.PRACTITIONER,
    Role.COORDINATOR,
    Role.SERVICE_MANAGER,
    Role.FACILITATOR,
    Role.ADVOCATE,
    Role.INTERPRETER,
    Role.SOCIAL_CARE_MANAGER,
    Role.OUT_OF_HOURS,
}
IN_AN_EMERGENCY = {Role.SERVICE_MANAGER, Role.SOCIAL_CARE_MANAGER, Role.OUT_OF_HOURS}
# Rows that the conferencing service keeps for itself, and the words in them that nobody else may read.
OF_THE_SERVICE = {
    "families.StoryLine": ("words",),
    "families.WorryPassedOn": ("worry", "why"),
    "conferences.Guest": ("note", "their_words", "not_ready_why", "not_invited_why"),
    "conferences.ChildPreparation": ("their_words", "decided_why"),
    "conferences.Need": ("detail", "arranged_detail"),
}
# What is said in a restorative meeting: for its facilitators, and who reviews a record of the family.
OF_THE_ROOM = ("FacilitatorNote", "TheirWords", "Readiness", "FollowUpAnswer", "Carried", "AgreementItem", "Owed")
# A language or a faith stands in lists to choose from, whoever opens the page.
IN_LISTS = {"first_language", "ethnicity", "religion", "language", "language_code", "sex"}
SHORTEST = 7


@dataclass(frozen=True)
class Knowing:
    """The families a worker may open, and those of which they read the conferencing service's own book too."""

    families: frozenset[int]
    both_books: frozenset[int]
    rooms: frozenset[int]


def knowing_of(worker: User, *, now: datetime) -> Knowing:
    """Worked out row by row, in the plainest way there is."""
    roles = {Role(role) for role in worker.roles}
    if not worker.is_active or Role.ADMINISTRATOR in roles:
        return Knowing(frozenset(), frozenset(), frozenset())
    opened, both = _named(worker, roles, timezone.localdate(now))
    if Role.SERVICE_MANAGER in roles:
        services = {place.service_id for place in Practitioner.objects.filter(worker=worker)} - {None}
        managed = {
            family.pk for family in Family.objects.all() if family.service_id in services and not family.restricted
        }
        opened, both = opened | managed, both | managed
    if roles & IN_AN_EMERGENCY:
        opened |= {
            glass.family_id
            for glass in BrokenGlass.objects.filter(worker=worker, ended_at=None)
            if glass.until_at > now
        }
    return Knowing(frozenset(opened), frozenset(both), frozenset(_rooms(worker) & opened))


def _rooms(worker: User) -> set[int]:
    """The families whose restorative meetings they facilitate, or whose records they review."""
    held = Facilitator.objects.filter(worker=worker, ended_at=None).exclude(part="supervisor")
    facilitates = {one.meeting.family_id for one in held.select_related("meeting") if one.no_part_said_at}
    named = Involvement.objects.filter(worker=worker, ended_at=None, part="records_reviewer")
    return facilitates | {part.family_id for part in named}


def _named(worker: User, roles: set[Role], today: date) -> tuple[set[int], set[int]]:
    """The families they are named in today, and those whose service they belong to or whose records they review."""
    opened, both = set(), set()
    for part in Involvement.objects.filter(worker=worker):
        begun, over = part.from_on <= today, part.until_on is not None and part.until_on < today
        reviewing = Role.DATA_PROTECTION_OFFICER in roles and part.part == "records_reviewer"
        if begun and not over and part.ended_at is None and (roles & OPENERS or reviewing):
            opened.add(part.family_id)
            if part.part in ("coordinator", "service_manager", "records_reviewer"):
                both.add(part.family_id)
    return opened, both


@dataclass
class Facts:
    """Words that belong to one family and stand nowhere else: by family, those that are the service's own book, and
    those of a restorative meeting.
    """

    of_family: dict[int, set[str]]
    of_service: dict[int, set[str]]
    of_room: dict[int, set[str]]


def all_facts() -> Facts:
    """Every personal text in every table of a family, and every reference."""
    owners: dict[str, set[int]] = defaultdict(set)
    services_own: dict[str, set[int]] = defaultdict(set)
    rooms: dict[str, set[int]] = defaultdict(set)
    by_person = defaultdict(set)
    for person_id, family_id in FamilyMember.objects.values_list("person_id", "family_id"):
        by_person[person_id].add(family_id)
    reached: dict[type[Model], dict[int, set[int]]] = {}
    for model in apps.get_models():
        if model.__module__.startswith(walls.OURS) and model._meta.app_label not in ("access", "audit", "partners"):
            families = _families_of(model, by_person, reached)
            _gather(model, families, rooms if _is_of_the_room(model) else owners, services_own)
    everybody_knows = "\n".join([*_names_of_colleagues(), *_words_of_pages()])
    said_of = {
        family: "\n".join(t for t, its in [*owners.items(), *services_own.items()] if family in its)
        for family in _all(owners, services_own)
    }
    of_family: dict[int, set[str]] = defaultdict(set)
    of_service: dict[int, set[str]] = defaultdict(set)
    of_room: dict[int, set[str]] = defaultdict(set)
    for found, kept in ((owners, of_family), (services_own, of_service), (rooms, of_room)):
        for text, its in found.items():
            alone = len(its) == 1 and (found is owners or text not in owners) and text not in everybody_knows
            if alone and not any(text in said for family, said in said_of.items() if family not in its):
                kept[next(iter(its))].add(text)
    return Facts(of_family, of_service, of_room)


def _is_of_the_room(model: type[Model]) -> bool:
    return model._meta.app_label == "restorative" and model.__name__ in OF_THE_ROOM


def _all(*found: dict[str, set[int]]) -> set[int]:
    return {family for one in found for families in one.values() for family in families}


def _names_of_colleagues() -> Iterator[str]:
    """Workers, services and organisations are no family's secret."""
    yield from (text for one in User.objects.values_list("name", "email") for text in one)
    yield from (str(name) for model in (Service, Organisation) for name in model.objects.values_list("name", flat=True))


def _words_of_pages() -> Iterator[str]:
    """What a page says to everybody, such as the example in a hint, tells of nobody."""
    for file in HOUSE.rglob("*"):
        if file.suffix in (".html", ".py") and not {"tests", "sample_city"} & set(file.parts):
            yield file.read_text()


def _gather(
    model: type[Model],
    families: dict[int, set[int]],
    owners: dict[str, set[int]],
    services_own: dict[str, set[int]],
) -> None:
    personal = {name for name in model.Privacy.personal if name not in IN_LISTS}  # type: ignore[attr-defined]
    fields = [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, CharField | TextField | JSONField)
        and (field.name in personal or field.name == "reference")
        and not field.choices
    ]
    hidden = OF_THE_SERVICE.get(model._meta.label, ())
    for row in model._default_manager.all():
        for field in fields:
            kept_back = field.name in hidden and _is_the_services(row)
            for text in _texts(getattr(row, field.attname)):
                for family_id in families.get(row.pk, ()):
                    (services_own if kept_back else owners)[text].add(family_id)
        if model._meta.label == "people.Person":
            for family_id in families.get(row.pk, ()):
                owners[row.full_name].add(family_id)  # type: ignore[attr-defined]


def _is_the_services(row: Model) -> bool:
    if row._meta.label == "families.StoryLine":
        return bool(row.book == "conferencing")  # type: ignore[attr-defined]
    if row._meta.label == "families.WorryPassedOn":
        return not row.shared  # type: ignore[attr-defined]
    return True


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for one in value.values() for text in _texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    if not isinstance(value, str):
        return []
    lines = [" ".join(line.split())[:60] for line in value.splitlines()]
    return [line for line in lines if len(line) >= SHORTEST and (" " in line or any(c.isdigit() for c in line))]


def _families_of(
    model: type[Model], by_person: dict[int, set[int]], reached: dict[type[Model], dict[int, set[int]]]
) -> dict[int, set[int]]:
    """The families that each row of this table speaks of."""
    if model in reached:
        return reached[model]
    label = model._meta.label
    found: dict[int, set[int]] = {}
    if label == "families.Family":
        found = {pk: {pk} for pk in model._default_manager.values_list("pk", flat=True)}
    elif label == "people.Person":
        found = dict(by_person)
    elif label == "people.Household":
        for home, person in model._default_manager.values_list("pk", "stays__person"):
            found.setdefault(home, set()).update(by_person.get(person, ()))
    else:
        to = {
            key.attname: _families_of(key.related_model, by_person, reached)  # type: ignore[arg-type]
            for key in model._meta.concrete_fields
            if key.is_relation and key.related_model not in (model, User, *apps.get_app_config("partners").get_models())
        }
        for row in model._default_manager.all():
            ways = [way for name, families in to.items() if (way := families.get(getattr(row, name)))]
            found[row.pk] = set.intersection(*ways) if ways else set()
    reached[model] = found
    return found


class Teller:
    """Finds every fact that stands in a text, however long both are."""

    def __init__(self, facts: dict[int, set[str]]) -> None:
        self.by_start: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for family_id, texts in facts.items():
            for text in texts:
                self.by_start[text[:SHORTEST]].append((text, family_id))

    def told_in(self, text: str, *, but_of: frozenset[int], said: str) -> set[tuple[int, str]]:
        """(family, words) for each fact of a family not among `but_of`. What the asker wrote themselves is no news."""
        found = set()
        for place in range(len(text) - SHORTEST + 1):
            if candidates := self.by_start.get(text[place : place + SHORTEST]):
                for words, family_id in candidates:
                    if family_id not in but_of and text.startswith(words, place) and words not in said:
                        found.add((family_id, words))
        return found


def words_in(response: Any) -> str:
    """Everything an answer carries: its page or file, the names of files, where it sends on, and every header."""
    return f"{headers_of(response)} {text_in(response)}"


def headers_of(response: Any) -> str:
    headers = " ".join(f"{name}: {value}" for name, value in response.items())
    cookies = " ".join(morsel.OutputString() for morsel in response.cookies.values())
    return " ".join(f"{headers} {cookies}".split())


def text_in(response: Any) -> str:
    """The page or the file itself; of a PDF what it says of itself, too."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    kind = response.get("Content-Type", "")
    if "pdf" in kind:
        reader = PdfReader(BytesIO(body))
        text = " ".join([*(page.extract_text() for page in reader.pages), str(reader.metadata)])
    elif "zip" in kind or "spreadsheet" in kind:
        text = _unzipped(body)
    else:
        text = unescape(body.decode(errors="replace"))
    return " ".join(text.split())


def _unzipped(body: bytes) -> str:
    try:
        with ZipFile(BytesIO(body)) as archive:
            return unescape(" ".join(archive.read(name).decode(errors="replace") for name in archive.namelist()))
    except BadZipFile:
        return body.decode(errors="replace")
