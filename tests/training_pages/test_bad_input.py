"""Whatever is typed into a page of training, or written into its address: it answers, and never breaks."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from urllib.parse import quote

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import get_resolver

from tests.house.test_every_door_is_guarded import doors
from tests.training_pages.addresses import Address, training_addresses
from tests.training_pages.test_every_page_is_shut import answer_of, as_learner, as_worker

BAD = {
    "a nought byte": "a\x00b",
    "very long": "x" * 100_000,
    "right to left": "\u202eسارة\u202e ",
    "a formula": "=cmd|' /C calc'!A0",
    "year 1": "0001-01-01",
    "year 9999": "9999-12-31",
    "less than nothing": "-1",
    "huge": "9" * 400,
    "other figures": "²①٣",
    "not a number": "NaN",
    "markup": "</script><img src=x onerror=alert(1)>\"'",
    "lines": "a\r\nSet-Cookie: b=c\r\n\r\n",
}
ASKED = ["q", "page", "year", "by", "day", "order", "next", "find", "level", "places", "left", "email", "other"]
PARTS = ("%00", "a%00b", "9" * 30, "%ED%A0%80", "x" * 3000, "²", "%E2%80%AE", "2026-02-31", "0")
IN_BRACKETS = re.compile(r"<[^>]+>|\(\?P<[^)]*\)")
VISITORS = ("who arranges", "a learner", "nobody")


def visitor(who: str) -> Client:
    client = {"who arranges": lambda: as_worker("tess"), "a learner": lambda: as_learner("orla")}.get(who, Client)()
    client.raise_request_exception = False
    return client


class Forms(HTMLParser):
    """Of each form on a page, what it would send as it stands."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[dict[str, str]] = []
        self.inside = False
        self.chosen = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.inside = True
            self.found.append({})
        elif self.inside and tag in ("input", "select", "textarea", "button") and said.get("name"):
            self.chosen = said["name"]
            self.found[-1].setdefault(self.chosen, said.get("value") or "A")
        elif self.inside and tag == "option" and said.get("value"):
            self.found[-1][self.chosen] = said["value"]

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "form"


def forms_on(client: Client, address: Address) -> list[dict[str, str]]:
    page = answer_of(client, address.path, "get")
    if page.status_code != 200 or "html" not in page.get("Content-Type", ""):
        return []
    reader = Forms()
    reader.feed(page.content.decode())
    return [{name: value for name, value in one.items() if name != "csrfmiddlewaretoken"} for one in reader.found]


def undone(act: Any) -> HttpResponse:
    """What it answers; whatever it changed is taken back."""
    with transaction.atomic():
        answer: HttpResponse = act()
        transaction.set_rollback(True)
    return answer


def what_breaks(client: Client, address: Address, *, one_by_one: bool) -> Iterator[str]:
    for form in forms_on(client, address):
        for said, bad in BAD.items():
            for only in [None, *(form if one_by_one else ())]:
                sent = {name: bad if only in (None, name) else value for name, value in form.items()}
                answer = undone(lambda sent=sent: client.post(address.path, sent))
                if answer.status_code >= 500:
                    yield f"{address.name}: {said} in {only or 'everything'}: {answer.status_code}"


@pytest.mark.nightly
@pytest.mark.parametrize("who", VISITORS)
def test_no_form_breaks(city: None, who: str) -> None:
    client = visitor(who)
    assert [one for address in training_addresses() for one in what_breaks(client, address, one_by_one=False)] == []


@pytest.mark.nightly
@pytest.mark.parametrize("who", VISITORS)
def test_no_single_field_breaks(city: None, who: str) -> None:
    client = visitor(who)
    assert [one for address in training_addresses() for one in what_breaks(client, address, one_by_one=True)] == []


@pytest.mark.nightly
@pytest.mark.parametrize("who", VISITORS)
def test_nothing_asked_for_in_an_address_breaks_it(city: None, who: str) -> None:
    client, broken = visitor(who), []
    for address in training_addresses():
        for said, bad in BAD.items():
            asked = "&".join(f"{name}={quote(bad[:500])}" for name in ASKED)
            if undone(lambda path=f"{address.path}?{asked}": client.get(path)).status_code >= 500:
                broken.append(f"{address.name}: {said}")
    assert broken == []


@pytest.mark.nightly
@pytest.mark.parametrize("who", VISITORS)
def test_no_part_of_an_address_breaks(city: None, who: str) -> None:
    client, broken = visitor(who), []
    for path, door in doors(get_resolver().url_patterns):
        if "train" not in str(door.callback.__module__) and "certificate" not in str(door.callback.__module__):
            continue
        for bad in PARTS:
            whole = "/" + IN_BRACKETS.sub(bad, path).lstrip("^/").rstrip("$")
            broken += [
                f"{way} {door.name} {bad}"
                for way in ("get", "post")
                if answer_of(client, whole, way).status_code >= 500
            ]
    assert broken == []
