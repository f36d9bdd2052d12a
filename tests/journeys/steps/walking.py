"""Somebody at a browser: clicks and types as people do, and looks at every page they come to."""

from datetime import date
from urllib.parse import urlsplit

from django.urls import resolve, reverse
from playwright.sync_api import Locator, Page, expect

from alongside.access.models import User
from alongside.access.queries import has_second_factor
from alongside.access.tests.factories import an_app, code_from_app
from tests.journeys.looking import arrives, axe, fits, picture, watches

PHONE = {"width": 390, "height": 844}
MOST_LOOKS = 2


class Walker:
    """One person at one browser. `seen` are the pages looked at already, with their headings."""

    def __init__(self, page: Page, seen: dict[str, list[str]]) -> None:
        self.page, self.seen = page, seen

    def sign_in(self, worker: User, password: str) -> "Walker":
        """Both steps. Who has no app yet has set one up before."""
        self.page.goto(reverse("sign_in"))
        return self.say_who(worker, password)

    def say_who(self, worker: User, password: str) -> "Walker":
        if not has_second_factor(worker):
            an_app(worker)
        self.write("Email", worker.email).write("Password", password).press("Sign in")
        return self.write("Code", code_from_app(worker)).press("Go on")

    def follow(self, words: str, *, exact: bool = False, within: str = "") -> "Walker":
        """Click a link; `within` is the heading of the card it stands in."""
        place = (
            self.page.locator("section").filter(has=self.page.get_by_role("heading", name=within))
            if within
            else self.page
        )
        return self.take(place.get_by_role("link", name=words, exact=exact).first)

    def my_work(self) -> "Walker":
        """The first place at the top of every page of a worker."""
        return self.follow("My work")

    def back_to_family(self) -> "Walker":
        """The way back stands at the top of every page about one family."""
        return self.take(self.page.locator("a.govuk-back-link").first)

    def press(self, words: str, *, within: Locator | None = None) -> "Walker":
        """Press a button; a link that looks like one is one for people, too."""
        place = within or self.page
        button = place.get_by_role("button", name=words)
        return self.take(button.or_(place.locator("a.govuk-button").filter(has_text=words)).first)

    def take(self, way: Locator) -> "Walker":
        """Click this link or button, wait for the page it leads to, and look at it."""
        with arrives(self.page):
            way.click()
        return self.look()

    def write(self, label: str, words: str) -> "Walker":
        self.page.get_by_label(label).first.fill(words)
        return self

    def choose(self, question: str, answer: str) -> "Walker":
        """One of several answers to a question."""
        self.group(question).get_by_label(answer, exact=True).first.check()
        return self

    def tick(self, answer: str) -> "Walker":
        self.page.get_by_role("checkbox", name=answer).first.check()
        return self

    def pick(self, label: str, answer: str) -> "Walker":
        """One from a list that opens."""
        self.page.get_by_label(label).first.select_option(label=answer)
        return self

    def on(self, question: str, day: date) -> "Walker":
        boxes = self.group(question)
        for box, number in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
            boxes.get_by_label(box, exact=True).fill(str(number))
        return self

    def group(self, question: str) -> Locator:
        return self.page.get_by_role("group", name=question).first

    def sees(self, *words: str) -> "Walker":
        for some in words:
            expect(self.page.locator("body")).to_contain_text(some)
        return self

    def sees_not(self, *words: str) -> "Walker":
        for some in words:
            expect(self.page.locator("body")).not_to_contain_text(some)
        return self

    def has_typed(self, label: str, words: str) -> "Walker":
        expect(self.page.get_by_label(label).first).to_have_value(words)
        return self

    def is_refused(self, *reasons: str) -> "Walker":
        """The page came back and says why, in a summary at its top."""
        summary = self.page.locator(".govuk-error-summary")
        for reason in reasons:
            expect(summary).to_contain_text(reason)
        return self

    def look(self) -> "Walker":
        """Look at the page once: nobody scrolls sideways on a phone or at a desk, axe finds nothing, and a picture."""
        if not (name := self._is_new(self.name())):
            return self
        look = watches[self.page].look
        axe(self.page)
        fits(self.page, look.width)
        if not look.javascript:
            return self
        picture(self.page, f"story-{name}")
        if look.width > PHONE["width"]:
            self.page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
            axe(self.page)
            fits(self.page, PHONE["width"])
            picture(self.page, f"story-{name}", "phone")
            self.page.set_viewport_size({"width": look.width, "height": look.height})
        return self

    def name(self) -> str:
        """What kind of page this is, by its name in the house; a page that came back with errors is another one."""
        found = resolve(urlsplit(self.page.url).path)
        name = "-".join([str(found.url_name), *(str(part) for key, part in found.kwargs.items() if key == "page")])
        return f"{name}-refused" if self.page.locator(".govuk-error-summary").count() else name

    def _is_new(self, name: str) -> str:
        """A name for the picture of a page not looked at yet: some pages change as the story goes on."""
        headings = " · ".join(self.page.locator("h2").all_inner_texts())
        looks = self.seen.setdefault(name, [])
        if headings in looks or len(looks) == MOST_LOOKS:
            return ""
        looks.append(headings)
        return name if len(looks) == 1 else f"{name}-{len(looks)}"
