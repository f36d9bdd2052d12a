"""Coming in to learn as in life: an address is typed, and the code of the message is typed after it."""

import re
from typing import Any

from django.test import Client

from alongside.messages.models import Message
from alongside.messages.queries import words_of

DOOR, CODE, WHO = "/training/come-in/", "/training/come-in/code/", "/training/come-in/who/"


def last_code() -> str:
    """The code of the message written last."""
    found = re.search(r"\d{6}", words_of(Message.objects.filter(kind="code").latest("pk")))
    assert found
    return found.group()


def asks_for_a_code(browser: Client, email: str, **more: str) -> str:
    """They type their address at the door; the code that came."""
    answer = browser.post(DOOR, {"email": email, **more})
    assert (answer.status_code, answer["Location"]) == (302, CODE), answer.content.decode()
    return last_code()


def comes_in(browser: Client, email: str, *, own_device: bool = False, **more: str) -> Any:
    """By the door, with the right code; where it leads."""
    code = asks_for_a_code(browser, email, **more)
    return browser.post(CODE, {"code": code, **({"own_device": "yes"} if own_device else {})})


def who_she_says(**changes: str) -> dict[str, str]:
    """Tess, as she says it when she is new."""
    said = {
        "name": "Tess Example",
        "organisation": "Madeup School",
        "job_title": "Teacher",
        "team": "Year 6",
        "line_manager_name": "Mina Overseer-Madeup",
        "line_manager_email": "mina@madeup-school.example",
    }
    return said | changes
