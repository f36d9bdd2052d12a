"""Anyone at the front door, on a phone of their own: reads, looks for help, says whether a page was useful."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.journeys.looking import LOOKS, Look, picture, watches
from tests.journeys.steps.relative import Relative
from tests.journeys.steps.walking import Walker

DESK, PHONE, BARE_PHONE = LOOKS[0], LOOKS[1], LOOKS[3]
OpenPage = Callable[[Look], Page]


class Anyone(Relative):
    """Nobody knows who they are: no page of theirs leaves a cookie behind."""

    def opens(self, address: str) -> "Anyone":
        super().opens(address)
        return self

    def follow(self, words: str, *, exact: bool = False, within: str = "") -> "Anyone":
        super().follow(words, exact=exact, within=within)
        return self

    def sees(self, *words: str) -> "Anyone":
        super().sees(*words)
        return self

    def sees_not(self, *words: str) -> "Anyone":
        super().sees_not(*words)
        return self

    def take(self, way: Locator) -> "Anyone":
        super().take(way)
        return self

    def look(self) -> "Anyone":
        """As on every phone of this house, and a picture of each page that is new."""
        before = {name: len(looks) for name, looks in self.seen.items()}
        super().look()
        name = self.name()
        if len(self.seen[f"{name} {self.language}"]) > before.get(f"{name} {self.language}", 0):
            picture(self.page, f"front-door-{name}-{self.language}")
        assert self.page.context.cookies() == []
        return self

    def says(self, answer: str, why: str = "") -> "Anyone":
        """“Is this page useful?”, in one tap; and a sentence, if they like. Read on, they are where they were."""
        here = self.page.url
        question = self.page.locator("#useful")
        button = question.get_by_role("button", name=self.words(answer), exact=True)
        if not watches[self.page].look.javascript:
            self.take(button)
            self.reads("We have your answer.")
            if why:
                self.writes("Do you want to say why?", why).press("Send it")
            return self
        button.click()
        expect(question.get_by_role("status")).to_contain_text(self.words("We have your answer."))
        if why:
            question.get_by_label(self.words("Do you want to say why?")).fill(why)
            question.get_by_role("button", name=self.words("Send it")).click()
            expect(question.get_by_label(self.words("Do you want to say why?"))).to_have_count(0)
        assert self.page.url == here
        return self

    def goes_back_to(self, address: str) -> "Anyone":
        """Without scripts the page was left to answer; one tap leads back to the very place."""
        if not watches[self.page].look.javascript:
            self.follow("Back to where you were")
        assert self.page.url.removesuffix("#useful") == address
        return self


def a_worker_at(page: Page, seen: dict[str, list[str]]) -> Walker:
    """Somebody of the house at a desk, at the front door: they sign in from there."""
    page.goto("/")
    return Walker(page, seen).follow("Sign in", exact=True)
