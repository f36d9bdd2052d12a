"""At a real browser: nothing runs that is not ours, a page is left at once, and nothing is seen after signing out."""

from collections.abc import Callable

import pytest
from django.conf import LazySettings
from playwright.sync_api import Page, expect

from alongside.access.models import User
from alongside.access.tests.factories import PASSWORD
from alongside.conferences.tests.factories import coordinator_at
from alongside.home.tests.doors import a_link
from alongside.plans.tests.factories import a_private_time_on_a_device
from tests.journeys.looking import LOOKS, arrives, look_over, refused, watches
from tests.journeys.steps.walking import Walker

SitsDown = Callable[[User], Walker]
with_javascript = pytest.mark.parametrize("look", LOOKS[:2], ids=lambda look: look.name, indirect=True)
at_a_desk = pytest.mark.parametrize("look", LOOKS[:1], ids=lambda look: look.name, indirect=True)
without_javascript = pytest.mark.parametrize("look", LOOKS[3:], ids=lambda look: look.name, indirect=True)

SLIPPED_IN = {
    "a script in the page": """
        const script = document.createElement("script"); script.textContent = "window.slipped = true";
        document.body.append(script); return window.slipped""",
    "a word that acts when clicked": """
        const link = document.createElement("p"); link.setAttribute("onclick", "window.slipped = true");
        document.body.append(link); link.click(); return window.slipped""",
    "text that is run": """
        try { setTimeout("window.slipped = true", 0) } catch { return undefined }
        await new Promise(done => setTimeout(done, 50)); return window.slipped""",
    "a style in the page": """
        const style = document.createElement("style"); style.textContent = "body { opacity: 0.5 }";
        document.head.append(style); return getComputedStyle(document.body).opacity === "0.5" || undefined""",
    "a style on a word": """
        document.body.insertAdjacentHTML("beforeend", "<p id=slipped style='opacity: 0.5'>x</p>");
        return getComputedStyle(document.getElementById("slipped")).opacity === "0.5" || undefined""",
    "another place’s picture": """
        const picture = new Image(); picture.src = "http://localhost:1/picture.png"; document.body.append(picture);
        return await new Promise(done => { picture.onload = () => done(true); picture.onerror = () => done(undefined) })
        """,
    "a word sent to another place": """
        try { await fetch("http://localhost:1/", {method: "POST", body: "a secret"}); return true }
        catch { return undefined }""",
}


@at_a_desk
@pytest.mark.parametrize("what", SLIPPED_IN)
def test_what_somebody_slips_into_a_page_does_nothing_and_the_watch_hears_it(page: Page, what: str) -> None:
    page.goto("/sign-in/")
    watch = watches[page]
    assert watch.problems == []
    with page.expect_console_message(lambda said: "Content Security Policy" in said.text):
        slipped = page.evaluate(f"async () => {{ {SLIPPED_IN[what]} }}")
    assert slipped is None, f"{what} did something"
    assert any("Content Security Policy" in problem for problem in watch.problems)
    watch.problems.clear()  # it was us


@pytest.fixture
def familys_page(page: Page, settings: LazySettings) -> Page:
    """The family's plan, open on the device they were lent; the place to leave to is one on this machine."""
    settings.LEAVE_TO = "/components/"
    page.goto("/components/")
    page.goto(a_link())
    with arrives(page):
        page.get_by_role("button", name="Start writing").click()
    expect(page.get_by_role("heading", name="Our plan", exact=True)).to_be_visible()
    return page


@with_javascript
def test_escape_three_times_leaves_and_the_way_back_does_not_lead_to_the_page(familys_page: Page) -> None:
    look_over(familys_page, "leave-this-page")
    left = familys_page.url
    familys_page.get_by_label("What do we want?").press("Escape")
    familys_page.keyboard.press("Escape")
    expect(familys_page.get_by_role("heading", name="Our plan", exact=True)).to_be_visible()

    with arrives(familys_page):
        familys_page.keyboard.press("Escape")

    assert familys_page.url.endswith("/components/")
    with refused(familys_page, 410):  # what is behind it is the link, and that has been used
        familys_page.go_back()
    assert familys_page.url != left


@with_javascript
def test_the_button_leaves_and_the_way_back_does_not_lead_to_the_page(familys_page: Page) -> None:
    left = familys_page.url
    with arrives(familys_page):
        familys_page.get_by_role("link", name="Leave this page").click()
    assert familys_page.url.endswith("/components/")
    with refused(familys_page, 410):  # what is behind it is the link, and that has been used
        familys_page.go_back()
    assert familys_page.url != left


@without_javascript
def test_without_scripts_the_button_leaves_all_the_same(familys_page: Page) -> None:
    with arrives(familys_page):
        familys_page.get_by_role("link", name="Leave this page").click()
    assert familys_page.url.endswith("/components/")


@pytest.mark.parametrize("look", [LOOKS[0], LOOKS[3]], ids=lambda look: look.name, indirect=True)
def test_after_signing_out_the_way_back_shows_nothing(page: Page) -> None:
    conference = a_private_time_on_a_device().conference
    walker = Walker(page, {}).sign_in(coordinator_at(conference), PASSWORD)
    page.goto(f"/families/{conference.family.reference}/")
    expect(page.get_by_role("heading", level=1)).to_have_text(conference.family.name)

    walker.press("Sign out")
    page.go_back()

    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    assert conference.family.name not in page.content()
