"""Somebody of the family at their own phone: reads and presses in their own language, as the catalogue has it."""

import re
from collections.abc import Callable

from django.utils import timezone, translation
from django.utils.translation import gettext
from playwright.sync_api import Locator, Page, expect

from alongside.families.actions import let_in
from alongside.families.models import Family
from alongside.foundation.languages import ENGLISH, language_of
from alongside.home.tests.at_home import a_home_key
from alongside.home.views import HOME_COOKIE, HOME_PATH
from alongside.people.models import Person
from tests.journeys.looking import Look, arrives, axe, fits, watches
from tests.journeys.steps.walking import Walker

PHONE = Look("phone", 360, javascript=True)
WITHOUT_JAVASCRIPT = Look("phone-without-javascript", 360, javascript=False)
DESK_WIDTH = 1280


class Relative(Walker):
    """Words are said in English here, and looked for as the page says them in the reader’s language."""

    def __init__(self, page: Page, seen: dict[str, list[str]], language: str = ENGLISH) -> None:
        super().__init__(page, seen)
        self.language = language

    def words(self, english: str, **facts: object) -> str:
        with translation.override(self.language):
            return gettext(english) % facts if facts else gettext(english)

    def press(self, words: str, *, within: Locator | None = None) -> "Relative":
        super().press(self.words(words), within=within)
        return self

    def follow(self, words: str, *, exact: bool = False, within: str = "") -> "Relative":
        super().follow(self.words(words), exact=exact, within=within)
        return self

    def opens(self, address: str) -> "Relative":
        self.page.goto(address)
        self.look()
        return self

    def opens_before_anybody_is_known(self, address: str) -> "Relative":
        """The page cannot know who reads it; they choose their language on it."""
        self.page.goto(address)
        if self.language != ENGLISH:
            with arrives(self.page):
                self.page.get_by_role("button", name=language_of(self.language).name, exact=True).first.click()
        return self.look()

    def writes(self, label: str, words: str, *, line: Locator | None = None) -> "Relative":
        """Their own words, into the field that is called so in their language."""
        (line or self.page).get_by_label(self.words(label), exact=True).first.fill(words)
        return self

    def chooses(self, question: str, answer: str) -> "Relative":
        super().choose(self.words(question), self.words(answer))
        return self

    def reads(self, *english: str, **facts: object) -> "Relative":
        """The page says this, in their language."""
        for one in english:
            expect(self.page.locator("body")).to_contain_text(self.words(one, **facts))
        return self

    def reads_not(self, *english: str, **facts: object) -> "Relative":
        for one in english:
            expect(self.page.locator("body")).not_to_contain_text(self.words(one, **facts))
        return self

    def is_told(self, reason: str, **facts: object) -> "Relative":
        """The page came back, says why at its top, and the way to the field is there."""
        summary = self.page.locator(".govuk-error-summary")
        expect(summary).to_contain_text(self.words(reason, **facts))
        expect(summary.get_by_role("link").first).to_have_attribute("href", re.compile("#."))
        return self

    def look(self) -> "Relative":
        """Each page at 360 only: axe and no sideways scroll; its picture is made where every page is opened."""
        name = self.name()
        if self._is_new(f"{name} {self.language}"):
            axe(self.page)
            fits(self.page, watches[self.page].look.width)
            self.is_in_their_language()
        return self

    def is_in_their_language(self) -> None:
        expect(self.page.locator("html")).to_have_attribute("lang", "en" if self.language == ENGLISH else self.language)


def at_a_desk(new_page: Callable[[], Page], seen: dict[str, list[str]]) -> Walker:
    """A worker beside the family’s phones."""
    page = new_page()
    page.set_viewport_size({"width": DESK_WIDTH, "height": 900})
    return AtADesk(page, seen)


class AtADesk(Walker):
    """A worker in a story of the family: their own pages are looked at in the workers’ stories."""

    def look(self) -> "AtADesk":
        return self


def comes_in(
    new_page: Callable[[], Page], family: Family, person: Person, seen: dict[str, list[str]], language: str = ENGLISH
) -> Relative:
    """Somebody who has come in on their own phone before this story begins."""
    key = a_home_key(family, person, language=language)
    page = new_page()
    page.context.add_cookies(
        [{"name": HOME_COOKIE, "value": let_in(key=key, at=timezone.now()), "url": _address(page) + HOME_PATH}]
    )
    return Relative(page, seen, language)


def _address(page: Page) -> str:
    return watches[page].home


def at_once(*presses: tuple[Relative, Locator]) -> None:
    """Several phones press at the same moment; each page that comes of it is there and whole."""
    waiting = [arrives(relative.page) for relative, _ in presses]
    for one in waiting:
        one.__enter__()
    for _, button in presses:
        button.click(no_wait_after=True)
    for one in reversed(waiting):
        one.__exit__(None, None, None)
    for relative, _ in presses:
        relative.look()
