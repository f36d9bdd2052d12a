"""Somebody who asks for help, in tests: a phone without scripts and without an account, going from page to page."""

from typing import Any

from django.test import Client

from alongside.partners.models import Service
from alongside.partners.tests.factories import a_service
from alongside.referrals.models import AskForHelp
from alongside.referrals.tests.factories import one_who_answers

HAPPENING = "There is shouting every night. I look after my little brother Bo."
ANSWERS: dict[str, dict[str, str]] = {
    "happening": {"happening": HAPPENING},
    "family": {"who_asks": "young_person", "called": "Nur", "family": "Mum, Bo who is 4, and me. I am 15."},
    "helped": {"helped_before": "My aunt Zaz came in the summer."},
    "safe": {
        "safe_way": "text",
        "reach_at": "07700 900123",
        "safe_when": "After school.",
        "keep_from": "Mum’s friend.",
        "speaks": "Arabic",
    },
}
# What this browser says when it sends a form from one of our pages.
OURS = {"sec-fetch-site": "same-origin"}


def somebody_to_answer(**more: Any) -> Service:
    """A service that takes requests from anyone, with one worker who answers."""
    service = a_service(**({"only_with_social_worker": False} | more))
    one_who_answers(service, name="Ines Madeup")
    return service


def a_phone() -> Client:
    """It checks as a browser does, and keeps nothing."""
    return Client(enforce_csrf_checks=True, headers=OURS)


def begin(phone: Client, language: str = "", **answers: str) -> str:
    """Press Start; the address of the first step."""
    answer = phone.post(f"{language}/ask/who-can-ask/", {"asked": "yes", **answers})
    assert answer.status_code == 302, answer.content.decode()
    return answer["Location"]


def token_in(address: str) -> str:
    return next(part for part in address.split("/") if len(part) == 43)


def answer_all(phone: Client, address: str, **changed: dict[str, str]) -> str:
    """Answer every step; the address of the page on which everything is read once more."""
    for step in ("happening", "family", "helped", "safe"):
        assert address.endswith(f"/{step}/")
        assert phone.get(address).status_code == 200
        answer = phone.post(address, ANSWERS[step] | changed.get(step, {}))
        assert answer.status_code == 302, answer.content.decode()
        address = answer["Location"]
    return address


def sent(phone: Client | None = None, language: str = "", **changed: dict[str, str]) -> tuple[str, str]:
    """Ask and send; the secret in the address, and the code."""
    phone = phone or a_phone()
    address = answer_all(phone, begin(phone, language), **changed)
    page = phone.post(address).content.decode()
    code = page.partition('class="al-code"><strong><bdi>')[2].partition("<")[0]
    assert len(code.replace(" ", "")) == 10, page
    return token_in(address), code


def the_asked() -> AskForHelp:
    """The one there is."""
    return AskForHelp.objects.get()
