"""Every address of training, made from what the sample city has: somebody's place, a session, a list that came in."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from django.urls import URLPattern, get_resolver, reverse

from alongside.partners.models import Organisation, OrganisationManager
from alongside.training.models import (
    Booking,
    Certificate,
    Champion,
    Charge,
    Course,
    Material,
    ModulePage,
    ModuleQuestion,
    Observation,
    Session,
    SessionAsked,
    Terms,
    TrainingImport,
)
from alongside.training.states import Moment, SessionStatus
from tests import cast
from tests.house.test_every_door_is_guarded import doors, guard_of

ARRANGES, LEARNS, BY_LINK = "training_arrange", "for who has come in to learn", "before anybody is known"
# By a word of the address, what a number stands for there.
NUMBERED = {
    "terms": Terms,
    "ask-for-a-session": SessionAsked,
    "asked": SessionAsked,
    "organisations": Organisation,
    "bring-in": TrainingImport,
    "materials": Material,
    "pages": ModulePage,
    "questions": ModuleQuestion,
    "champions": Champion,
    "observations": Observation,
    "charges": Charge,
    "sent": Session,  # which letter it is does not matter here: there is none of that number
    "embedding": Organisation,
}
FIXED: dict[str, list[object]] = {
    "shape": ["csv", "xlsx"],
    "kind": ["link"],
    "version": [1],
    "position": [1],
    "first": ["2020-01-01"],
    "last": ["2030-01-01"],
    "token": ["not-a-token"],
    "moment": [str(one) for one in Moment],
}


@dataclass(frozen=True)
class Address:
    """One page with what it speaks of, and what its door asks for."""

    path: str
    name: str
    guard: str


def training_addresses() -> Iterator[Address]:
    """Each page of the room, with one of each thing there is; of places those of Orla, the health visitor."""
    for path, door in doors(get_resolver().url_patterns):
        if not str(door.callback.__module__).startswith("alongside.training."):
            continue
        names = list(door.pattern.regex.groupindex)
        for values in product(*(_values_of(path, door, name) for name in names)):
            address = reverse(str(door.name), kwargs=dict(zip(names, values, strict=True)))
            yield Address(address, str(door.name), guard_of(door))


def _values_of(path: str, door: URLPattern, name: str) -> list[object]:
    if door.name == "bring_in_template":
        return ["past"]
    if name in FIXED:
        return FIXED[name]
    if name == "slug":
        return [Course.objects.get(self_led="/learn/" in path or "/module/" in path, **_first_level(path)).slug]
    if name == "year":
        return [Session.objects.latest("made_at").made_at.year]
    if name == "manager":
        return [OrganisationManager.objects.earliest("pk").pk]
    if name == "reference":
        return _references(path)
    if name == "code":
        return [Certificate.objects.get(**_orlas_certificate()).code] if "certificates" in path else _wall_codes()
    return [_numbered(path)]


def _first_level(path: str) -> dict[str, object]:
    return {} if "/learn/" in path or "/module/" in path else {"title": "Working restoratively: awareness"}


def _orlas_certificate() -> dict[str, object]:
    return {"learner__email": orla(), "booking__session__course__level": "deep_dive"}


def _wall_codes() -> list[object]:
    return [Session.objects.filter(status=SessionStatus.OPEN).earliest("pk").wall_code]


def _references(path: str) -> list[object]:
    if "/mine/" in path or "/places/<" in path:
        return list(Booking.objects.filter(learner__email=orla()).order_by("pk").values_list("reference", flat=True))
    statuses = (SessionStatus.OVER, SessionStatus.OPEN, SessionStatus.DRAFT)
    return [Session.objects.filter(status=status).earliest("pk").reference for status in statuses]


def _numbered(path: str) -> object:
    words = [word for word in path.split("/<int:number>")[0].split("/") if word in NUMBERED]
    model = NUMBERED[words[-1]]
    if model is Organisation:
        return Organisation.objects.get(name=cast.PARTNERS[0].name).pk
    return model._default_manager.earliest("pk").pk


def orla() -> str:
    """Whose places and certificate the addresses speak of."""
    return next(one.email for one in cast.LEARNERS if one.key == "orla")
