"""A worker comes in by the front door, in two steps, and a stranger does not. What is typed is never lost by it."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone
from playwright.sync_api import Page, expect

from alongside.access.models import User
from alongside.access.queries import recovery_codes_left
from alongside.access.tests.factories import PASSWORD, a_worker, an_app, code_from_app, codes_of
from alongside.audit.models import AuditEvent
from alongside.families.tests.factories import a_family
from tests.journeys.looking import LOOKS, arrives, look_over, watches
from tests.journeys.steps.walking import Walker

DESK, PHONE_WITHOUT_JAVASCRIPT = LOOKS[0], LOOKS[3]
NewPage = Callable[[], Page]
BOTH = pytest.mark.parametrize("look", [DESK, PHONE_WITHOUT_JAVASCRIPT], ids=lambda look: look.name, indirect=True)
WITH_SCRIPTS = pytest.mark.parametrize("look", [DESK], ids=lambda look: look.name, indirect=True)


def say_who(page: Page, worker: User, password: str = PASSWORD) -> None:
    page.goto("/sign-in/")
    page.get_by_label("Email").fill(worker.email)
    page.get_by_label("Password").fill(password)
    with arrives(page):
        page.get_by_role("button", name="Sign in", exact=True).click()


def give_code(page: Page, code: str) -> None:
    page.get_by_label("Code").fill(code)
    with arrives(page):
        page.get_by_role("button", name="Go on").click()


def is_in(page: Page) -> None:
    expect(page.get_by_role("button", name="Sign out", exact=True)).to_be_visible()


def is_outside(page: Page) -> None:
    page.goto("/my-sign-in/")
    expect(page.get_by_role("heading", name="Sign in", level=1)).to_be_visible()


def test_a_stranger_with_a_wrong_password_stays_outside(page: Page) -> None:
    page.goto("/sign-in")
    look_over(page, "sign-in")
    page.get_by_label("Email").fill("nobody@example.org")
    page.get_by_label("Password").fill("not the password")
    with arrives(page):
        page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_be_visible()
    look_over(page, "sign-in-refused")


@BOTH
def test_the_first_sign_in_sets_up_an_app_and_the_second_asks_for_its_code(new_page: NewPage) -> None:
    worker, page = a_worker(name="Grace Madeup"), new_page()
    say_who(page, worker)
    expect(page.get_by_role("img", name="A square to be read by the app.")).to_be_visible()
    look_over(page, "set-up-second-step")
    secret = (page.locator(".al-secret").inner_text()).replace(" ", "")
    page.get_by_label("The 6 digits").fill("000000")
    with arrives(page):
        page.get_by_role("button", name="Set up this app").click()
    expect(page.locator(".govuk-error-summary")).to_contain_text("This code is not right.")
    assert page.locator(".al-secret").inner_text().replace(" ", "") == secret, "The square is still the same"
    page.get_by_label("The 6 digits").fill(codes_of(secret)[0])
    with arrives(page):
        page.get_by_role("button", name="Set up this app").click()
    codes = page.locator(".al-codes li").all_inner_texts()
    assert len(codes) == 10
    look_over(page, "keep-recovery-codes")
    with arrives(page):
        page.get_by_role("button", name="I have kept them").click()
    is_in(page)

    again = new_page()
    say_who(again, worker)
    look_over(again, "second-step")
    give_code(again, "123456")
    expect(again.locator(".govuk-error-summary")).to_contain_text("This code is not right, or was used already.")
    look_over(again, "second-step-refused")
    give_code(again, code_from_app(worker))
    is_in(again)
    expect(again.locator("body")).not_to_contain_text(codes[0])


@BOTH
def test_a_recovery_code_opens_once(new_page: NewPage) -> None:
    worker = an_app(a_worker())
    code, page, elsewhere = recovery_codes_left(worker)[0], new_page(), new_page()
    say_who(page, worker)
    give_code(page, code)
    is_in(page)
    expect(page.locator("body")).to_contain_text("You have 9 recovery codes left.")
    say_who(elsewhere, worker)
    give_code(elsewhere, code)
    expect(elsewhere.locator(".govuk-error-summary")).to_contain_text("was used already")
    is_outside(elsewhere)


@WITH_SCRIPTS
def test_a_passkey_is_made_and_opens(new_page: NewPage) -> None:
    worker, page = an_app(a_worker()), new_page()
    plug_in_a_key(page)
    say_who(page, worker)
    give_code(page, code_from_app(worker))
    page.goto("/my-sign-in/passkey/")
    page.get_by_label("Your password").fill(PASSWORD)
    with arrives(page):
        page.get_by_role("button", name="Go on").click()
    look_over(page, "add-passkey")
    page.get_by_label("What shall we call it?").fill("Work phone")
    with arrives(page):
        page.get_by_role("button", name="Make a passkey").click()
    expect(page.locator("body")).to_contain_text("Passkey: Work phone")
    look_over(page, "my-sign-in")
    with arrives(page):
        page.get_by_role("button", name="Sign out", exact=True).click()

    say_who(page, worker)
    with arrives(page):
        page.get_by_role("button", name="Use your passkey").click()
    is_in(page)
    line = AuditEvent.objects.filter(event="worker.signed_in", actor_id=worker.pk).first()
    assert line
    assert line.detail == {"second_step": "webauthn"}


@WITH_SCRIPTS
def test_a_passkey_can_be_the_first_thing_one_holds(new_page: NewPage) -> None:
    worker, page = a_worker(), new_page()
    plug_in_a_key(page)
    say_who(page, worker)
    with arrives(page):
        page.get_by_role("button", name="Make a passkey").click()
    expect(page.locator(".al-codes li")).to_have_count(10)
    with arrives(page):
        page.get_by_role("button", name="I have kept them").click()
    is_in(page)


@WITH_SCRIPTS
def test_a_browser_without_the_passkey_says_so_and_takes_a_code(new_page: NewPage) -> None:
    worker, page = an_app(a_worker()), new_page()
    plug_in_a_key(page)
    say_who(page, worker)
    give_code(page, code_from_app(worker))
    page.goto("/my-sign-in/passkey/")
    page.get_by_label("Your password").fill(PASSWORD)
    with arrives(page):
        page.get_by_role("button", name="Go on").click()
    with arrives(page):
        page.get_by_role("button", name="Make a passkey").click()
    expect(page.locator("body")).to_contain_text("Your passkey is ready.")
    other = new_page()
    plug_in_a_key(other)
    say_who(other, worker)
    other.get_by_role("button", name="Use your passkey").click()
    expect(other.get_by_role("status")).to_contain_text("That did not work. Nothing has changed.")
    give_code(other, code_from_app(worker))
    is_in(other)


def plug_in_a_key(page: Page) -> None:
    """A security key of Chromium's own, as if in this computer."""
    browser = page.context.new_cdp_session(page)
    browser.send("WebAuthn.enable")
    key = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    browser.send("WebAuthn.addVirtualAuthenticator", {"options": key})


@BOTH
def test_signing_out_everywhere_closes_the_other_browser(new_page: NewPage) -> None:
    worker, here, elsewhere = an_app(a_worker()), new_page(), new_page()
    for page in (elsewhere, here):
        say_who(page, worker)
        give_code(page, code_from_app(worker))
        is_in(page)
    here.goto("/my-sign-in/")
    with arrives(here):
        here.get_by_role("button", name="Sign out everywhere else").click()
    expect(here.locator("body")).to_contain_text("You are signed out everywhere else.")
    is_outside(elsewhere)


@WITH_SCRIPTS
def test_a_quiet_quarter_of_an_hour_warns_first_and_staying_is_one_press(new_page: NewPage) -> None:
    page = at_the_search(new_page)
    page.clock.fast_forward("12:50")
    expect(page.get_by_role("dialog")).not_to_be_visible()
    page.clock.fast_forward("00:20")
    expect(page.get_by_role("dialog", name="Are you still here?")).to_be_visible()
    look_over(page, "idle-warning")
    with page.expect_response(re.compile("/stay-signed-in/")) as answer:
        page.get_by_role("button", name="Stay signed in").click()
    assert answer.value.ok
    expect(page.get_by_role("dialog")).not_to_be_visible()
    page.clock.fast_forward("12:50")
    expect(page.get_by_role("dialog")).not_to_be_visible()
    assert Session.objects.get().expire_date > timezone.now() + timedelta(minutes=14)


@WITH_SCRIPTS
def test_words_survive_the_time_running_out_and_both_steps(new_page: NewPage) -> None:
    worker = an_app(a_worker())
    page = at_the_search(new_page, worker)
    page.get_by_label("Name").first.fill("Ayo O’Madeup محمد")
    Session.objects.update(expire_date=timezone.now())
    with arrives(page):
        page.clock.fast_forward("15:10")
    expect(page.get_by_role("heading", name="Sign in", level=1)).to_be_visible()
    expect(page.locator("body")).to_contain_text("What you typed is kept.")
    walker = Walker(page, {}).say_who(worker, PASSWORD)
    walker.has_typed("Name", "Ayo O’Madeup محمد")


@WITH_SCRIPTS
def test_a_page_nobody_typed_on_is_cleared_away_too(new_page: NewPage) -> None:
    page = at_the_search(new_page)
    Session.objects.update(expire_date=timezone.now())
    with arrives(page):
        page.clock.fast_forward("15:10")
    expect(page.get_by_role("heading", name="Sign in", level=1)).to_be_visible()


@BOTH
def test_words_saved_too_late_survive_both_steps(new_page: NewPage) -> None:
    family = a_family()
    walker = Walker(new_page(), {}).sign_in(family.added_by, PASSWORD)
    walker.page.goto(f"/families/{family.reference}/story/add/")
    walker.write("What happened", "Met Ruth, who said “yes”.")
    Session.objects.update(expire_date=timezone.now())
    with arrives(walker.page):
        walker.page.get_by_role("button").last.click()
    walker.sees("What you typed is kept.").say_who(family.added_by, PASSWORD)
    walker.has_typed("What happened", "Met Ruth, who said “yes”.")


def at_the_search(new_page: NewPage, worker: User | None = None) -> Page:
    """Signed in, on a page with something to type on, with a clock that we move."""
    page = new_page()
    page.clock.install()
    Walker(page, {}).sign_in(worker or a_worker(), PASSWORD)
    page.goto("/families/find/")
    return page


@BOTH
def test_who_guesses_is_asked_to_wait_until_a_time(new_page: NewPage) -> None:
    worker, page = an_app(a_worker()), new_page()
    for _ in range(6):
        say_who(page, worker, "a wild guess")
    expect(page.locator(".govuk-error-summary")).to_contain_text(re.compile(r"Wait until \d+:\d\d[ap]m, then try"))
    look_over(page, "sign-in-too-many-tries")


@BOTH
def test_a_worker_comes_by_the_councils_directory(
    new_page: NewPage, live_url: str, a_directory: Callable[..., str]
) -> None:
    worker, page = an_app(a_worker(email="grace@example.org")), new_page()
    people = {"grace": {"email": "grace@example.org", "email_verified": True, "amr": ["pwd"]}}
    watches[page].also = a_directory(people, at=live_url)
    page.goto("/sign-in/")
    look_over(page, "sign-in-with-directory")
    with arrives(page):
        page.get_by_role("button", name="Sign in with").click()
    page.get_by_label("Who are you?").fill("grace")
    with arrives(page):
        page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="Show that it is you")).to_be_visible()
    give_code(page, code_from_app(worker))
    is_in(page)


@BOTH
def test_a_changed_password_opens_and_the_old_one_does_not(new_page: NewPage) -> None:
    worker, page = an_app(a_worker()), new_page()
    walker = Walker(page, {}).sign_in(worker, PASSWORD)
    page.goto("/my-sign-in/password/")
    walker.write("Your password", PASSWORD).press("Go on")
    walker.write("Your password now", PASSWORD).write("New password", "password1234").press("Change it")
    walker.is_refused("lists that people guess")
    walker.write("Your password now", PASSWORD).write("New password", "amber heron thistle").press("Change it")
    walker.sees("Your password is changed.")
    other = new_page()
    say_who(other, worker)
    expect(other.get_by_role("alert")).to_be_visible()
    say_who(other, worker, "amber heron thistle")
    expect(other.get_by_role("heading", name="Show that it is you")).to_be_visible()
