"""How a journey looks at a page: as a picture, through axe, and at what goes wrong where nobody sees it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from playwright.sync_api import ConsoleMessage, Page, Request, Response

ROOT = Path(__file__).resolve().parent.parent.parent
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
PICTURES = ROOT / "build" / "pictures"


@dataclass(frozen=True)
class Look:
    """How somebody comes to our pages: on a phone or at a desk, with JavaScript or without."""

    name: str
    width: int
    javascript: bool

    @property
    def height(self) -> int:
        return 844 if self.width < 600 else 900


LOOKS = (
    Look("desk", 1280, javascript=True),
    Look("phone", 390, javascript=True),
    Look("desk-without-javascript", 1280, javascript=False),
    Look("phone-without-javascript", 390, javascript=False),
)


@dataclass
class Watch:
    """Notes every error of a page's script, console and requests. A journey with one of these has failed."""

    home: str
    look: Look
    problems: list[str] = field(default_factory=list)
    refusals: list[int] = field(default_factory=list)
    refusal_allowed: int | None = None
    also: str = "data:"  # one more place a page may go to, such as the council's directory

    def over(self, page: Page) -> None:
        watches[page] = self
        page.on("console", self.hear)
        page.on("pageerror", lambda error: self.problems.append(f"the script failed: {error}"))
        page.on("request", self.see_request)
        page.on("response", self.see_response)
        page.on("requestfailed", self.see_failure)

    def hear(self, message: ConsoleMessage) -> None:
        repeats_a_response = "Failed to load resource: the server responded" in message.text
        if message.type == "error" and not repeats_a_response:
            self.problems.append(f"the console says: {message.text}")

    def see_request(self, request: Request) -> None:
        if not request.url.startswith((self.home, self.also, "data:", "blob:", "about:")):
            self.problems.append(f"the page asked another place for {request.url}")

    def see_response(self, response: Response) -> None:
        if response.status < 400:
            return
        if response.status == self.refusal_allowed:
            self.refusals.append(response.status)
        else:
            self.problems.append(f"{response.request.method} {response.url} answered {response.status}")

    def see_failure(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # which is how a browser notes a download, or a page that was left
            self.problems.append(f"{request.url} did not come: {request.failure}")


watches: WeakKeyDictionary[Page, Watch] = WeakKeyDictionary()


@contextmanager
def refused(page: Page, status: int) -> Iterator[None]:
    """Inside this, the service must refuse with this status (404 for what one may not know of)."""
    watch = watches[page]
    watch.refusal_allowed, before = status, len(watch.refusals)
    try:
        yield
        assert len(watch.refusals) > before, f"Nothing was refused with {status}; the page is {page.url}"
    finally:
        watch.refusal_allowed = None


@contextmanager
def arrives(page: Page) -> Iterator[None]:
    """Inside this, a link or a button brings another page; after it, that page is there and whole.

    A click alone does not wait for what it asked for. A form that comes back with errors is another page, too; a
    download and a button for a script alone bring none, and are waited for by what they do bring.
    """
    with page.expect_navigation(wait_until="load"):
        yield


def axe(page: Page) -> None:
    """No accessibility rule that axe knows is broken. Needs a page with JavaScript; does nothing on others."""
    if not watches[page].look.javascript:
        return
    page.wait_for_load_state("load")
    page.evaluate(AXE.read_text())
    found = page.evaluate("async () => (await axe.run(document, {resultTypes: ['violations']})).violations")
    broken = [f"{rule['id']} ({rule['impact']}): {rule['help']}: {_where(rule)}" for rule in found]
    assert not broken, f"axe on {page.url}:\n" + "\n".join(broken)


def _where(rule: dict[str, Any]) -> str:
    return ", ".join(" ".join(map(str, node["target"])) for node in rule["nodes"])


def fits(page: Page, width: int | None = None) -> None:
    """Nobody has to scroll sideways, in the look's own width or in the one the window has been given."""
    width = width or watches[page].look.width
    page.wait_for_load_state("load")
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width, f"{page.url} is {wide} px wide in a window of {width}"


def picture(page: Page, name: str, look: str = "") -> Path:
    """The whole page as build/pictures/<name>-<look>.png, for people to look at."""
    page.wait_for_load_state("load")
    return picture_of_whatever_is_there(page, name, look)


def picture_of_whatever_is_there(page: Page, name: str, look: str = "") -> Path:
    """The same of a page where a journey went wrong, which may never be whole."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    file = PICTURES / f"{name}-{look or watches[page].look.name}.png"
    page.screenshot(path=file, full_page=True)
    return file


def look_over(page: Page, name: str) -> None:
    """A page as it should be: axe finds nothing, it fits, and there is a picture of it."""
    axe(page)
    fits(page)
    picture(page, name)


def told(problems: list[str]) -> str:
    return "Behind the page:\n" + "\n".join(json.dumps(problem, ensure_ascii=False) for problem in problems)
