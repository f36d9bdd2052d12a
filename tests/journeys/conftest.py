"""A real browser on a real server, for journeys: every page watched, phone and desk, JavaScript on and off."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.journeys.looking import LOOKS, Look, Watch, picture_of_whatever_is_there, told

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
went_wrong = pytest.StashKey[bool]()
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # The network is closed for the browser, too.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    report = yield
    item.stash[went_wrong] = item.stash.get(went_wrong, False) or call.excinfo is not None
    return report


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        pytest.fail("Journeys need Chromium: put chromium on the path, or run script/test as root to install it.")
    # Playwright turns a loop in this thread, and Django would refuse the database to code beside a loop.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=[*FLAGS])
        yield browser
        browser.close()


@pytest.fixture
def live_url(live_server: LiveServer) -> str:
    """Where the pages are served, on a database of their own that is emptied after each journey."""
    return live_server.url


@pytest.fixture(params=LOOKS, ids=lambda look: look.name)
def look(request: pytest.FixtureRequest) -> Look:
    """Each journey is walked in every look, unless it chooses: @pytest.mark.parametrize("look", …, indirect=True)."""
    chosen: Look = request.param
    return chosen


@pytest.fixture
def open_page(browser: Browser, live_url: str, request: pytest.FixtureRequest) -> Iterator[Callable[[Look], Page]]:
    """Another person at a browser of their own, in a look of their own: nobody else's sign-in."""
    contexts: list[BrowserContext] = []
    problems: list[str] = []

    def open_one(look: Look) -> Page:
        context = browser.new_context(
            base_url=live_url,
            java_script_enabled=look.javascript,
            viewport={"width": look.width, "height": look.height},
            locale="en-GB",
            timezone_id="Europe/London",
            reduced_motion="reduce",
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        context.on("page", Watch(live_url, look, problems).over)
        return context.new_page()

    yield open_one
    for number, context in enumerate(contexts):
        if request.node.stash.get(went_wrong, False):
            for open_page in context.pages:
                left = picture_of_whatever_is_there(open_page, f"left-at-{number}")
                print(f"Left at {open_page.url}: {left}")  # noqa: T201
        context.close()
    assert not problems, told(problems)


@pytest.fixture
def new_page(open_page: Callable[[Look], Page], look: Look) -> Callable[[], Page]:
    """Another person at a browser of their own, in the look of the journey."""
    return lambda: open_page(look)


@pytest.fixture
def page(new_page: Callable[[], Page]) -> Page:
    return new_page()
