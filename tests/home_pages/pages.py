"""Every page of the room `home`, and how one family of made-up people opens it. Each new page is one line in PAGES."""

import gzip
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.test import Client
from django.urls import reverse

from alongside.conferences.models import PrivateTime
from alongside.families.models import Family
from alongside.families.tests.factories import mother_of
from alongside.foundation.languages import ENGLISH
from alongside.home.tests.at_home import at_home
from alongside.home.tests.doors import a_link, write
from alongside.plans.tests import factories

PHONE = {"HTTP_ACCEPT_ENCODING": "gzip, deflate, br"}


class Home:
    """One family: a relative's own phone, and the device they were lent in private family time."""

    def __init__(self, language: str = ENGLISH) -> None:
        self.language = language

    @cached_property
    def private_time(self) -> PrivateTime:
        return factories.a_private_time_on_a_device()

    @cached_property
    def family(self) -> Family:
        return self.private_time.conference.referral.family

    @cached_property
    def phone(self) -> Client:
        """In which Ruth, the mother, has come in."""
        return _as_a_phone(at_home(self.family, mother_of(self.family), language=self.language))

    @cached_property
    def stranger(self) -> Client:
        """The same phone before anybody has come in."""
        return _as_a_phone(Client(headers={"accept-language": self.language}))

    @cached_property
    def link(self) -> str:
        """The address of private family time, not yet used."""
        return a_link(self.private_time)

    @cached_property
    def device(self) -> Client:
        """On which the family writes."""
        device = _as_a_phone(Client())
        device.post(self.link)
        write(device)
        return device


def _as_a_phone(client: Client) -> Client:
    client.defaults |= PHONE
    return client


Opener = Callable[[Home], Any]


def at_home_page(name: str, *args: object) -> Opener:
    """A page that a relative opens, having come in."""
    return lambda home: home.phone.get(reverse(name, args=args))


def before_coming_in(name: str, *args: object) -> Opener:
    """A page that anybody opens."""
    return lambda home: home.stranger.get(reverse(name, args=args))


def on_the_device(name: str) -> Opener:
    """A page of private family time."""
    return lambda home: home.device.get(reverse(name))


# The name of the address (a second look at the same page after a colon), and how it is opened.
PAGES: dict[str, Opener] = {
    "private_time_link": lambda home: _as_a_phone(Client()).get(home.link),
    "private_time_link: cut off": before_coming_in("private_time_link", "cut-off"),
    "our_working_plan": on_the_device("our_working_plan"),
    "our_working_plan: no device": before_coming_in("our_working_plan"),
    "show_our_plan": on_the_device("show_our_plan"),
    "throw_away_our_plan": on_the_device("throw_away_our_plan"),
    "our_plan_is_shown": before_coming_in("our_plan_is_shown"),
    "our_plan_is_thrown_away": before_coming_in("our_plan_is_thrown_away"),
    "our_home": at_home_page("our_home"),
    "home_door": before_coming_in("home_door"),
}
# Addresses that show nothing of their own, and why.
NO_PAGE = {
    "choose_language": "Only takes a choice, and goes back to the page it came from.",
}


@dataclass(frozen=True)
class Opened:
    """One page as a phone got it."""

    name: str
    response: Any

    @property
    def html(self) -> str:
        content: bytes = self.response.content
        return (gzip.decompress(content) if self.response.get("Content-Encoding") == "gzip" else content).decode()

    @property
    def transferred(self) -> int:
        """Bytes over the line: the page as it was packed, and its headers."""
        headers = sum(len(name) + len(value) + len(": \r\n") for name, value in self.response.items())
        return len(self.response.content) + headers


def home_pages(language: str = ENGLISH) -> Iterator[Opened]:
    """Every page, opened by one family in this language. One that does not open is an error, not a gap."""
    home = Home(language)
    for name, opener in PAGES.items():
        page = Opened(name, opener(home))
        assert page.response.status_code in (200, 404, 410), f"{name} answers {page.response.status_code}"
        assert "al-body--home" in page.html, f"{name} is not a family’s page"
        yield page
