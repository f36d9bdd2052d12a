"""How an invitation and everything at the family's door is made for one of them."""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from alongside.families.queries import places_of
from tests.walls.knowing import headers_of, text_in

if TYPE_CHECKING:
    from tests.walls.handing_over import Handed, Handing

HIDDEN_ANSWER = re.compile(r'name="(token|code)" value="([^"]+)"')


def somebody_else_asks(number: str) -> Client:
    """A new browser, at the door; that so many of them come from one place is forgotten."""
    cache.clear()
    browser = Client()
    assert browser.post(reverse("home_door"), {"to": number}).status_code == 302
    return browser


def page_at_the_door(page: str, made: "Callable[..., Handed]") -> "Callable[[Handing, str], Iterator[Handed]]":
    """A page before anybody is known: in a browser of nobody's, which was told a number where the page asks for one."""

    def make(handing: "Handing", reader: str) -> "Iterator[Handed]":
        browser = somebody_else_asks("07700 900777")
        answer = browser.get(reverse(page))
        assert answer.status_code == 200, f"{page}: {answer.status_code}"
        yield made(f"home.{page}", text_in(answer), headers_of(answer))

    return make


def invited(made: "Callable[..., Handed]") -> "Callable[[Handing, str], Iterator[Handed]]":
    """By text or email where they have one, which writes a message and then a code; then handed over, and on paper."""

    def make(handing: "Handing", reader: str) -> "Iterator[Handed]":
        stood, person = handing.stood, handing.stood.people[reader]
        address = reverse("invite_home", args=[stood.family.reference, person.pk])
        answers = {"word": f"kettle {'abcdefghijklmnop'[list(stood.people).index(reader)] * 4}", "language": "en-gb"}
        place = next((place for place in places_of(person) if place.safe), None)
        way = place.key if place else "nowhere"
        if place:
            sent = handing.coordinator().post(address, answers | {"how": way, "codes": way})
            assert sent.status_code == 302, sent.content.decode()
            somebody_else_asks(place.value)
        page = handing.coordinator().post(address, answers | {"how": "handed", "codes": way})
        yield made("families.invite_home", page)
        if secrets := dict(HIDDEN_ANSWER.findall(page.content.decode())):
            letter = reverse("invitation_letter", args=[stood.family.reference, person.pk])
            yield made("families.invitation_letter", handing.coordinator().post(letter, secrets))
            link = Client().get(reverse("invitation", args=[secrets["token"]]))
            assert link.status_code == 200
            yield made("home.invitation", link)

    return make
