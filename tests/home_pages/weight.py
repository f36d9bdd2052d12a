"""What a first view of a page transfers: the page, and everything it makes a phone fetch."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from django.conf import settings
from django.test import Client

from alongside.foundation.languages import LANGUAGES
from tests.home_pages.opened import PHONE, Opened

MOST = 60_000  # a first view on a slow line
OURS = "http://testserver"
FETCHED = dict.fromkeys(("img", "script", "iframe", "source", "video", "audio", "embed", "input"), "src")
FETCHED |= {"link": "href", "use": "href", "object": "data", "form": "action"}
NOT_FETCHED = {"canonical", "alternate"}
FACE = re.compile(r"@font-face\s*{(.*?)}", re.DOTALL)
ADDRESS = re.compile(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)|^import\s.*?[\"']([^\"']+)[\"']", re.MULTILINE)


@dataclass
class Fetched(HTMLParser):
    """The addresses that a page makes a browser ask for, or send a form to."""

    addresses: list[str] = field(default_factory=list)
    sends: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        address = said.get(FETCHED.get(tag, "")) or ""
        if address and (said.get("rel") or "") not in NOT_FETCHED:
            (self.sends if tag == "form" else self.addresses).append(address)
        self.addresses += [one.split()[0] for one in (said.get("srcset") or "").split(",") if one.strip()]


@dataclass(frozen=True)
class Weight:
    """Bytes over the line, by what they are for."""

    page: int
    styles: int = 0
    fonts: int = 0
    scripts: int = 0
    pictures: int = 0

    @property
    def total(self) -> int:
        return self.page + self.styles + self.fonts + self.scripts + self.pictures


@cache
def transferred(address: str) -> tuple[int, str]:
    """One of our files as a phone gets it: bytes over the line, and what it says when it is text."""
    response: Any = Client(headers={"accept-encoding": PHONE["HTTP_ACCEPT_ENCODING"]}).get(address)
    assert response.status_code == 200, f"{address} answers {response.status_code}"
    parts: list[bytes] = list(response.streaming_content) if response.streaming else [response.content]
    for close in response._resource_closers:  # a file; its own close() would end our transaction
        close()
    headers = sum(len(name) + len(value) + len(": \r\n") for name, value in response.items())
    plain = settings.BUILD / address.removeprefix("/")
    said = plain.read_text() if plain.suffix in (".css", ".js", ".svg") else ""
    return sum(map(len, parts)) + headers, said


def everything_asked_for(page: Opened) -> set[str]:
    """The addresses a first view asks for, whole; also those that lead elsewhere."""
    asked = Fetched()
    asked.feed(page.html)
    waiting, found = [urljoin(OURS, urljoin(page.response.request["PATH_INFO"], one)) for one in asked.addresses], set()
    elsewhere = {one for one in asked.sends if urlsplit(urljoin(OURS, one)).netloc != "testserver"}
    while waiting:
        address, _ = urldefrag(waiting.pop())
        if address in found:
            continue
        found.add(address)
        if address.startswith(f"{OURS}/static/") and address.endswith((".css", ".js")):
            _, said = transferred(urlsplit(address).path)
            waiting += [urljoin(address, one) for one in used_by(said, page) if not one.startswith("data:")]
    return found | elsewhere


def used_by(said: str, page: Opened) -> list[str]:
    """What a stylesheet or a script fetches for this page: a font only when the page has one of its letters."""
    without_faces = FACE.sub("", said)
    in_our_type = re.sub(r"<button[^>]* lang=.*?</button>", "", page.html)  # names of languages: in the phone's own
    letters = {ord(letter) for letter in re.sub(r"<[^>]*>", "", in_our_type)}
    faces = [face for face in FACE.findall(said) if shows_our_type(page) and has_letters_of(face, letters)]
    return [a or b or c for text in (without_faces, *faces) for a, b, c in ADDRESS.findall(text)]


def shows_our_type(page: Opened) -> bool:
    """Other scripts are shown in the phone's own type, but for words marked as English."""
    language = next(one for one in LANGUAGES if f'<html lang="{one.tag}"' in page.html)
    marked = re.search(r"<(?!button|html)\w+[^>]* lang=\"(en|pl|ro)\"", page.html)
    return language.has_latin_letters or bool(marked)


def has_letters_of(face: str, letters: set[int]) -> bool:
    ranges = re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", face, re.IGNORECASE)
    return any(int(first, 16) <= letter <= int(last or first, 16) for letter in letters for first, last in ranges)


def too_heavy(pages: Iterable[Opened]) -> dict[str, object]:
    """Pages that ask something of anybody else, or whose first view is more than a slow line brings in good time."""
    found: dict[str, object] = {}
    for page in pages:
        if others := [one for one in everything_asked_for(page) if not one.startswith(f"{OURS}/")]:
            found[page.name] = others
        elif (weight := weigh(page)).total > MOST:
            found[page.name] = weight
    return found


def weigh(page: Opened) -> Weight:
    """All of it, by what it is for."""
    weights = {"styles": 0, "fonts": 0, "scripts": 0, "pictures": 0}
    for address in everything_asked_for(page):
        bytes_, _ = transferred(urlsplit(address).path)
        weights[kind_of(address)] += bytes_
    return Weight(page.transferred, **weights)


def kind_of(address: str) -> str:
    ending = address.rpartition(".")[2]
    return {"css": "styles", "js": "scripts", "woff2": "fonts"}.get(ending, "pictures")
