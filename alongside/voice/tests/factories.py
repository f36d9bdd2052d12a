"""Made-up things that people said, each through the actions."""

import io
from datetime import datetime
from typing import Any

from django.utils import timezone
from PIL import Image

from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.families.actions import make_home_key
from alongside.families.models import Family, HomeKey
from alongside.families.states import Part
from alongside.families.tests.factories import a_family, a_relative, children_of, works_with
from alongside.partners.tests.factories import a_coordinator
from alongside.people.models import Person
from alongside.voice import actions
from alongside.voice.models import Feeling, NotSafeNow, Said
from alongside.voice.rules import Media
from alongside.voice.states import Place, ReaderKind

WORDS = "I want Nana Rose to pick me up. I don’t like the dark."
A_VOICE = b"OggS\x00" + bytes(200)


def a_family_with_grace(**more: Any) -> tuple[Family, User]:
    """A family with Nana Rose in it, a social worker, and its coordinator Grace."""
    family = a_family(**more)
    a_relative(family)
    grace = a_coordinator(family.service, name="Grace Madeup")
    works_with(family, grace, Part.COORDINATOR)
    return family, grace


def ayo_of(family: Family) -> Person:
    return children_of(family)[0]


def nana_of(family: Family) -> Person:
    return family.members.get(relationship="Nana").person


def said(
    family: Family,
    person: Person | None = None,
    *,
    words: str = WORDS,
    media: Media | None = None,
    place: Place = Place.WORRIES,
    people: tuple[Person, ...] = (),
    kinds: tuple[ReaderKind, ...] = (),
    by: User | None = None,
    at: datetime | None = None,
) -> Said:
    """Something Ayo said, read by those named."""
    at = at or timezone.now()
    thing = actions.say(
        family=family, person=person or ayo_of(family), place=place, words=words, media=media, by=by, at=at
    )
    if people or kinds:
        actions.choose_readers(thing=thing, people=[one.pk for one in people], kinds=kinds, by=by, at=at)
    return thing


def a_feeling(family: Family, *, people: tuple[Person, ...] = (), kinds: tuple[ReaderKind, ...] = ()) -> Feeling:
    at = timezone.now()
    feeling = actions.say_how_it_feels(
        family=family, person=ayo_of(family), safe=3, happy=None, healthy=9, by=None, at=at
    )
    actions.choose_readers(thing=feeling, people=[one.pk for one in people], kinds=kinds, by=None, at=at)
    return feeling


def not_safe(family: Family, *, words: str = "He is shouting.", at: datetime | None = None) -> NotSafeNow:
    return actions.say_not_safe(family=family, person=ayo_of(family), words=words, by=None, at=at or timezone.now())


def somebody_on_duty() -> User:
    return a_worker(Role.OUT_OF_HOURS, name="Olu Nightmade")


def a_picture(kind: str = "JPEG", *, size: tuple[int, int] = (320, 200), **more: Any) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "orange").save(out, kind, **more)
    return out.getvalue()


def a_drawing() -> Media:
    return Media(a_picture(), "image/jpeg")


def a_way_in(family: Family, person: Person, **more: Any) -> HomeKey:
    """Their own way in to the family's pages."""
    return make_home_key(
        family=family, person=person, word="purple teapot", by=family.added_by, at=timezone.now(), **more
    )
