"""A father at home walks everywhere: every link, every page and file; each is read against what he may not know."""

import re
from collections import Counter
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
from tests.walls.test_walls_between_relatives import CHANGES

OURS = "/home/"
LINK = re.compile(r'(?:href|src|action)="([^"#]*)')
WORKER = re.compile(r"\w+ Madeup \d+")
# A riddle for a fingerprint, new each time.
RIDDLE = re.compile(r'data-question="[^"]*"')
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
    """Headers, an empty line, and words; of a PDF what it says of itself, too."""
    said = "".join(f"{name}: {value}\n" for name, value in answer.headers.items())
    kind = answer.headers.get("content-type", "")
    if "pdf" in kind:
        document: Any = PdfReader(BytesIO(answer.body()))
        words = " ".join([str(document.metadata), *(page.extract_text() for page in document.pages)])
    else:
        words = "" if "image" in kind else answer.text()
    return f"{said}\n{words}"


def otherwise(read: dict[str, str], twin: dict[str, str]) -> list[str]:
    """Each line that stands in one of the two walks alone, with the page it stands on."""
    mine, theirs = as_in_any_family(read), as_in_any_family(twin)
    return [f"{line} ({there} against {theirs[line]})" for line, there in mine.items() if there != theirs[line]] + [
        f"{line} (only without her)" for line in theirs if line not in mine
    ]


def as_in_any_family(read: dict[str, str]) -> Counter[str]:
    """The lines of every page without what is new each time, and without the numbers of made-up workers."""
    return Counter(
        f"{anonymous(f'{address}/')}: {anonymous(line)}"
        for address, said in read.items()
        for line in said.partition("\n\n")[2].splitlines()
    )


def anonymous(said: str) -> str:
    return WORKER.sub("A worker", RIDDLE.sub("", CHANGES.sub("", said))).strip()


def faults_in(read: dict[str, str], forbidden: dict[str, str]) -> list[str]:
    return [f"{address} tells {fault}" for address, said in read.items() for fault in told_in(said, forbidden)]


def uses_his_pages(dad: Relative) -> None:
    """He writes, asks and presses on the pages a hand would: what comes back is read by the walk afterwards."""
    dad.opens("/home/words/in/for_the_meeting/").writes("Your words", "Who else comes?").press("Put it in")
    dad.press("Keep this").opens("/home/plan/")
    if (help_ := dad.page.get_by_role("link", name=dad.words("Ask for help with our plan"))).count():
        dad.take(help_.first)
        dad.writes("Say why, if you want to", "Where is everybody?").press("Ask now")
