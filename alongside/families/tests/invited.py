"""Somebody invited as in life, for the tests of the families room and of the faces."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from alongside.families.actions import Invited, invite_home
from alongside.families.models import Family
from alongside.families.states import InvitedHow
from alongside.people.models import Person, WayToReach

WORD = "purple teapot"
PHONE, NUMBER = "07700 900123", "+447700900123"
DOOR = "http://testserver/home/key/"


def a_way(person: Person, *, kind: str = "text", value: str = PHONE, safe: bool = True) -> WayToReach:
    """A number or an address of theirs."""
    return WayToReach.objects.create(person=person, kind=kind, value=value, safe=safe)


def an_invitation(
    family: Family, person: Person, *, word: str = WORD, codes: bool = True, at: datetime | None = None, **more: Any
) -> Invited:
    """Handed over by whoever began the family; with `codes`, a code goes to their phone each time."""
    if codes and not WayToReach.objects.filter(person=person).exists():
        a_way(person)
    where = {"codes_by": "text", "codes_to": NUMBER} if codes else {}
    answers: dict[str, Any] = {"how": InvitedHow.HANDED, "language": "en-gb", **where, **more}
    return invite_home(
        family=family, person=person, word=word, door=DOOR, by=family.added_by, at=at or timezone.now(), **answers
    )
