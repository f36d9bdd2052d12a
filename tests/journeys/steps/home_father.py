"""A father at home walks everywhere: every link, every page and file; each is read against what he may not know."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.urls import NoReverseMatch, get_resolver, reverse
from playwright.sync_api import APIResponse
from pypdf import PdfReader

from tests.home_pages.pages import NO_PAGE
from tests.journeys.looking import watches
from tests.journeys.steps.relative import Relative
from tests.walls.relatives import told_in

OURS = "/home/"
LINK = re.compile(r'(?:href|src|action)="([^"#]*)')
# Pressed, these end the walk; what they say is tried elsewhere.
ENDS = ("/home/go-out/", "/home/language/")


def every_address() -> list[str]:
    """Each page of the room that needs nothing in its address, whether a link leads there or not."""
    found = []
    for name in {str(name) for name in get_resolver().reverse_dict if isinstance(name, str)}:
        try:
            address = reverse(name)
        except NoReverseMatch:
            continue
        if address.startswith(OURS) and name not in NO_PAGE and address not in ENDS:
            found.append(address)
    return sorted(found)


def walks_everywhere(dad: Relative) -> dict[str, str]:
    """What every page and file he can reach says, with all that comes with it, by address."""
    home, waiting, read = watches[dad.page].home, every_address(), dict[str, str]()
    while waiting:
        address = waiting.pop(0)
        if address in read or address in ENDS:
            continue
        answer = dad.page.request.get(home + address)
        assert answer.status in (200, 404, 405), f"{address} answers {answer.status}"
        read[address] = all_of(answer)
        waiting += [way for way in ways_in(answer, address) if way not in read]
    return read


def ways_in(answer: APIResponse, address: str) -> Iterator[str]:
    if "html" in answer.headers.get("content-type", ""):
        for link in LINK.findall(answer.text()):
            to = urlsplit(urljoin(address, link.replace("&amp;", "&")))
            if not to.netloc and to.path.startswith(OURS):
                yield f"{to.path}?{to.query}" if to.query else to.path


def all_of(answer: APIResponse) -> str:
    """Headers and words; of a PDF what it says of itself, too."""
    said = " ".join(f"{name}: {value}" for name, value in answer.headers.items())
    if "pdf" not in answer.headers.get("content-type", ""):
        return f"{said} {answer.text()}" if "image" not in answer.headers.get("content-type", "") else said
    document: Any = PdfReader(BytesIO(answer.body()))
    return " ".join([said, str(document.metadata), *(page.extract_text() for page in document.pages)])


def faults_in(read: dict[str, str], forbidden: dict[str, str]) -> list[str]:
    return [f"{address} tells {fault}" for address, said in read.items() for fault in told_in(said, forbidden)]


def uses_his_pages(dad: Relative) -> None:
    """He writes, asks and presses on the pages a hand would: what comes back is read by the walk afterwards."""
    dad.opens("/home/words/in/for_the_meeting/").writes("Your words", "Who else comes?").press("Put it in")
    dad.press("Keep this").opens("/home/plan/")
    if (help_ := dad.page.get_by_role("link", name=dad.words("Ask for help with our plan"))).count():
        dad.take(help_.first)
        dad.writes("Say why, if you want to", "Where is everybody?").press("Ask now")
