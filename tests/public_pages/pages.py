"""Every page of the room `public`, opened by somebody nobody knows. Each new page is one line in PAGES.

    "status": Page(),                                    # its name says all
    "page: training": Page({"page": "training"}),        # a second look at one address stands after a colon
    "danger_passed_on": Page(asking.a_receipt),          # what the address needs is made when it is opened
    "check_asking": Page(opened_by=asking.everything_answered),  # more than one step leads to it

`reads=Reads.PROFESSIONALS` for what is not written for families: it is in English, and not held to their reading age.
`in_english_only` where there is no such address in any other language.
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
from alongside.public.rules.first_texts import FIRST_TEXTS
from alongside.public.states import Reads
from alongside.public.tests.asking import OURS
from tests.home_pages.opened import Opened, as_a_phone
from tests.public_pages import asking, helping, training

Args = Mapping[str, object]


@dataclass
class Anybody:
    """Somebody nobody knows, at a browser that has never been here, reading in one language."""

    language: str = ENGLISH
    client: Client = field(default_factory=lambda: as_a_phone(Client(enforce_csrf_checks=True, headers=OURS)))

    @property
    def prefix(self) -> str:
        """What their addresses begin with."""
        return "" if language_of(self.language).is_english else f"/{self.language}"

    def address(self, name: str, **args: object) -> str:
        """Where this page is in their language."""
        if not language_of(self.language).is_english:
            args = {"language": self.language, **args}
        return reverse(name, kwargs=args)

    def get(self, name: str, /, **args: object) -> Any:
        return self.client.get(self.address(name, **args))

    def send(self, name: str, typed: dict[str, str] | None = None, /, **args: object) -> Any:
        """What a form of one of our own pages brings, followed to the page it leads to."""
        return self.client.post(self.address(name, **args), typed, follow=True)


Opener = Callable[[Anybody], Any]


@dataclass(frozen=True)
class Page:
    """How a page is opened: by what its address needs, or in a way of its own; and who reads it."""

    args: Args | Callable[[], Args] = field(default_factory=dict)
    reads: Reads = Reads.FAMILIES
    opened_by: Opener | None = None
    in_english_only: bool = False

    def open(self, name: str, reader: Anybody) -> Any:
        if self.opened_by:
            return self.opened_by(reader)
        return reader.get(name.partition(":")[0], **(self.args() if callable(self.args) else self.args))


def after_a_tap(reader: Anybody) -> Any:
    """Thanks for saying whether a page is useful."""
    return reader.send("useful", {"page": "privacy", "back": reader.address("privacy_notice"), "answer": "no"})


def after_a_machines_tap(reader: Anybody) -> Any:
    return reader.send("useful", {"page": "privacy", "answer": "no", "leave_empty": "filled in"})


# The name of the address (a second look at the same page after a colon), and how it is opened.
PAGES: dict[str, Page] = {
    "front_door": Page(),
    "privacy_notice": Page(),
    "privacy_notice_for_children": Page(),
    **{f"page: {slug}": Page({"page": slug}, text.reads) for slug, text in FIRST_TEXTS.items() if slug != "front"},
    "help_near_you: no list": Page(),
    "help_near_you: everything": Page(opened_by=helping.looked_for(words="")),
    "help_near_you: food": Page(opened_by=helping.looked_for(need="food")),
    "help_near_you: nothing found": Page(opened_by=helping.looked_for(words="xylophones")),
    "help_listing": Page(opened_by=helping.the_longest),
    "status": Page(),
    "useful: not kept": Page(opened_by=after_a_machines_tap),
    "useful_words": Page(opened_by=after_a_tap),
    "ask": Page(),
    "ask_in_danger": Page(),
    "ask_in_danger: not passed on": Page(opened_by=asking.not_passed_on),
    "danger_passed_on": Page(asking.a_receipt),
    "ask_as_worker": Page(reads=Reads.PROFESSIONALS),
    "who_can_ask": Page(opened_by=asking.with_somebody_to_answer),
    "who_can_ask: nobody to ask": Page(),
    "who_can_ask: who else helps": Page(opened_by=asking.with_no_social_worker),
    "come_back_asking": Page(),
    "asking_thrown_away": Page(),
    "asked: closed": Page({"token": "cut-off"}),
    "ask_step: happening": Page(opened_by=asking.half_way("ask_step", step="happening")),
    "ask_step: family": Page(opened_by=asking.half_way("ask_step", step="family")),
    "ask_step: helped": Page(opened_by=asking.half_way("ask_step", step="helped")),
    "ask_step: safe": Page(opened_by=asking.half_way("ask_step", step="safe")),
    "ask_step: nothing typed": Page(opened_by=asking.nothing_typed),
    "keep_asking": Page(opened_by=asking.half_way("keep_asking")),
    "keep_asking: the code": Page(opened_by=asking.a_code_to_keep),
    "throw_away_asking": Page(opened_by=asking.half_way("throw_away_asking")),
    "check_asking": Page(opened_by=asking.everything_answered),
    "check_asking: sent": Page(opened_by=asking.just_sent),
    "asked": Page(opened_by=asking.once_sent("asked")),
    "change_safe_way": Page(opened_by=asking.once_sent("change_safe_way")),
    "stop_asking": Page(opened_by=asking.once_sent("stop_asking")),
    "training_sessions": Page(training.sessions, reads=Reads.PROFESSIONALS, in_english_only=True),
    "training_sessions: none": Page(reads=Reads.PROFESSIONALS, in_english_only=True),
    "training_session": Page(training.one_session, reads=Reads.PROFESSIONALS, in_english_only=True),
    "training_course": Page(training.one_course, reads=Reads.PROFESSIONALS, in_english_only=True),
    "check_certificate": Page(reads=Reads.PROFESSIONALS, in_english_only=True),
    "certificate_checked": Page(training.a_certificate, reads=Reads.PROFESSIONALS, in_english_only=True),
    "certificate_checked: not known": Page({"code": "7K3Q9BTXDF43"}, reads=Reads.PROFESSIONALS, in_english_only=True),
}
# Addresses that show nothing of their own, and why.
NO_PAGE = {
    "our_colours": "A stylesheet.",
    "our_logo": "A picture.",
    "card": "A picture.",
    "robots": "For programs.",
    "sitemap": "For programs.",
    "training_calendar": "For calendars.",
    "training_feed": "For readers of feeds.",
    "picture": "A picture.",
    "close_asking": "Only takes the press of a button, and goes on to the page that says it has closed.",
    "status_for_monitors": "For programs: numbers, and no words.",
}
# What a page may answer: it is there, or says kindly why it is not.
ANSWERS = (200, 404, 410, 429)


@cache
def public_pages(language: str = ENGLISH, *, for_families_only: bool = False) -> Sequence[Opened]:
    """Every page in this language, each opened by somebody new: once in each run of the tests.

    One that does not open is an error, not a gap. What was made for one is gone again when it is open.
    """
    if for_families_only:
        return [page for page in public_pages(language) if PAGES[page.name].reads == Reads.FAMILIES]
    there = {name: page for name, page in PAGES.items() if language == ENGLISH or not page.in_english_only}
    return [_opened(name, page, language) for name, page in there.items()]


def _opened(name: str, page: Page, language: str) -> Opened:
    with transaction.atomic():
        opened = Opened(name, page.open(name, Anybody(language)))
        transaction.set_rollback(True)
    assert opened.response.status_code in ANSWERS, f"{name} answers {opened.response.status_code}"
    assert "al-body--public" in opened.html, f"{name} is not a page for anyone"
    assert re.search(rf'<html[^>]* lang="{language_of(language).tag}"', opened.html), f"{name} is not in {language}"
    return opened
