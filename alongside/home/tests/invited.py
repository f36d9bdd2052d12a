"""How somebody who was invited comes in: the code that reached them, and the door."""

import re

from django.test import Client

from alongside.families.tests.invited import DOOR, NUMBER, PHONE, a_way, an_invitation
from alongside.messages.models import Message
from alongside.messages.queries import words_of

__all__ = ["DOOR", "NUMBER", "PHONE", "a_way", "an_invitation", "asks_for_a_code", "last_code"]


def last_code() -> str:
    """The code of the message written last."""
    found = re.search(r"\d{6}", words_of(Message.objects.filter(kind="code").latest("pk")))
    assert found
    return found.group()


def asks_for_a_code(browser: Client, to: str = PHONE) -> str:
    """They type their number at the door; the code that came, where one did."""
    before = Message.objects.filter(kind="code").count()
    answer = browser.post("/home/door/", {"to": to})
    assert answer.status_code == 302, answer.content.decode()
    assert answer["Location"] == "/home/code/"
    return last_code() if Message.objects.filter(kind="code").count() > before else ""
