"""Somebody invited as in life, and the message that reached them."""

import re
from datetime import datetime
from typing import Any

from django.test import Client
from django.utils import timezone

from alongside.families.actions import Invited, invite_home
from alongside.families.models import Family
from alongside.families.states import InvitedHow
from alongside.home.tests.at_home import WORD
from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.people.models import Person, WayToReach

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
    answers = {"how": InvitedHow.HANDED, "language": "en-gb"} | where | more
    return invite_home(
        family=family, person=person, word=word, door=DOOR, by=family.added_by, at=at or timezone.now(), **answers
    )


def last_code() -> str:
    """The code of the message written last."""
    message = Message.objects.filter(kind="code").latest("pk")
    found = re.search(r"\d{6}", words_of(message))
    assert found
    return found.group()


def asks_for_a_code(browser: Client, to: str = PHONE) -> str:
    """They type their number at the door; the code that came, where one did."""
    before = Message.objects.filter(kind="code").count()
    answer = browser.post("/home/door/", {"to": to})
    assert answer.status_code == 302, answer.content.decode()
    assert answer["Location"] == "/home/code/"
    return last_code() if Message.objects.filter(kind="code").count() > before else ""
