"""Every page of the family’s own and every page anyone reads, as a phone got it, before a browser.

In each language, on a small phone and at a desk.
"""

import mimetypes
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, Route

from alongside.foundation.languages import ENGLISH, LANGUAGES
from tests.home_pages.opened import Opened
from tests.home_pages.pages import home_pages
from tests.home_pages.weight import OURS
from tests.journeys.looking import Look, Watch, axe, fits, picture, told
from tests.public_pages.pages import public_pages

SMALL, DESK = Look("360", 360, javascript=True), Look("1280", 1280, javascript=True)
# The others are looked at through axe and measured; of these two there is a picture, which people look at.
PICTURED = {ENGLISH: "", "ur": "-ur"}


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A small phone that gets what each test hands it; styles, scripts and fonts are the real ones."""
    context = browser.new_context(
        base_url=OURS,
        viewport={"width": SMALL.width, "height": 780},
        reduced_motion="reduce",
        timezone_id="Europe/London",
    )
    context.set_default_timeout(10_000)
    context.route(f"{OURS}/**", _static)
    yield context.new_page()
    context.close()


def _static(route: Route) -> None:
    path = urlsplit(route.request.url).path
    if not path.startswith("/static/"):
        route.fulfill(status=204)  # such as a working page that asks whose turn it is
        return
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    route.fulfill(body=(settings.BUILD / path.removeprefix("/")).read_bytes(), content_type=kind)


def show(phone: Page, opened: Opened) -> None:
    """The very page, under its own address and under the rules it came with."""
    address = f"{OURS}{opened.response.request['PATH_INFO']}"
    rules = {name: opened.response[name] for name in ("Content-Security-Policy",) if name in opened.response}

    def hand_over(route: Route) -> None:
        if route.request.is_navigation_request():
            route.fulfill(body=opened.html, content_type="text/html; charset=utf-8", headers=rules)
        else:
            route.fallback()

    phone.route(address, hand_over)
    phone.goto(address)
    phone.unroute(address)


def faults_of(phone: Page, opened: Opened, kind: str, language: str) -> Iterator[str]:
    """What somebody with this page before them would stumble over."""
    show(phone, opened)
    found = [stumbles(axe, phone)]
    for look in (SMALL, DESK):
        phone.set_viewport_size({"width": look.width, "height": 780})
        found.append(stumbles(fits, phone, look.width))
        if language in PICTURED:
            name = re.sub(r"[^a-z_]+", "-", opened.name)
            picture(phone, f"{kind}-{name}{PICTURED[language]}", look.name)
    phone.set_viewport_size({"width": SMALL.width, "height": 780})
    yield from (f"{opened.name}: {fault}" for fault in found if fault)


def stumbles(check: Callable[..., None], *about: Any) -> str:
    """What is wrong, in words; nothing where nothing is."""
    try:
        check(*about)
    except AssertionError as fault:
        return str(fault)
    return ""


@pytest.mark.django_db
@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
@pytest.mark.parametrize(("kind", "pages"), [("home", home_pages), ("public", public_pages)])
def test_every_page_fits_a_small_phone_and_a_desk_and_axe_finds_nothing(
    phone: Page, kind: str, pages: Callable[[str], Sequence[Opened]], language: str
) -> None:
    behind: list[str] = []
    Watch(OURS, SMALL, behind).over(phone)
    faults = [fault for opened in pages(language) for fault in faults_of(phone, opened, kind, language)]
    assert not faults, "\n".join(faults)
    assert not behind, told(behind)
