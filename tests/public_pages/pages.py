"""Every page of the room `public`, opened by somebody nobody knows. Each new page is one line in PAGES.

    "status": Page(),                                        # its address says all
    "about: for-parents": Page({"slug": "for-parents"}),     # a second look at one name stands after a colon
    "listing": Page(lambda: {"number": a_listing().pk}),     # what the address needs is made when it is opened
    "asked: sent": Page(opened_by=a_way_of_one's_own),       # what takes more than one step

`reads=Reads.PROFESSIONALS` for what is not written for families: it is in English, and not held to their reading age.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.db import transaction
from django.test import Client
from django.urls import reverse

from alongside.foundation.languages import ENGLISH, language_of
from alongside.public.states import Reads
from tests.home_pages.opened import Opened, as_a_phone

Args = Mapping[str, object]


@dataclass
class Anybody:
    """Somebody nobody knows, at a browser that has never been here, reading in one language."""

    language: str = ENGLISH
    client: Client = field(default_factory=lambda: as_a_phone(Client()))

    def address(self, name: str, **args: object) -> str:
        """Where this page is in their language."""
        if not language_of(self.language).is_english:
            args = {"language": self.language, **args}
        return reverse(name, kwargs=args)

    def get(self, name: str, /, typed: Args | None = None, **args: object) -> Any:
        return self.client.get(self.address(name, **args), typed)

    def send(self, name: str, /, typed: Args | None = None, **args: object) -> Any:
        """What a form of one of our own pages brings, followed to the page it leads to."""
        return self.client.post(self.address(name, **args), typed, follow=True)


Opener = Callable[[Anybody], Any]


@dataclass(frozen=True)
class Page:
    """How a page is opened: by what its address needs, or in a way of its own; and who reads it."""

    args: Args | Callable[[], Args] = field(default_factory=dict)
    reads: Reads = Reads.FAMILIES
    opened_by: Opener | None = None

    def open(self, name: str, reader: Anybody) -> Any:
        if self.opened_by:
            return self.opened_by(reader)
        return reader.get(name.partition(":")[0], **(self.args() if callable(self.args) else self.args))


# The name of the address (a second look at the same page after a colon), and how it is opened.
PAGES: dict[str, Page] = {
    "front_door": Page(),
    "privacy_notice": Page(),
    "privacy_notice_for_children": Page(),
}
# Addresses that show nothing of their own, and why.
NO_PAGE: dict[str, str] = {}


@cache
def public_pages(language: str = ENGLISH, *, for_families_only: bool = False) -> Sequence[Opened]:
    """Every page in this language, each opened by somebody new: once in each run of the tests.

    One that does not open is an error, not a gap. What was made for them is gone again when all are open.
    """
    if for_families_only:
        return [page for page in public_pages(language) if PAGES[page.name].reads == Reads.FAMILIES]
    with transaction.atomic():
        pages = [_opened(name, page, language) for name, page in PAGES.items()]
        transaction.set_rollback(True)
    return pages


def _opened(name: str, page: Page, language: str) -> Opened:
    opened = Opened(name, page.open(name, Anybody(language)))
    assert opened.response.status_code in (200, 404, 410), f"{name} answers {opened.response.status_code}"
    assert "al-body--public" in opened.html, f"{name} is not a page for anyone"
    assert re.search(rf'<html[^>]* lang="{language_of(language).tag}"', opened.html), f"{name} is not in {language}"
    return opened
