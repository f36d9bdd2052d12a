"""A worker comes in by the front door, and a stranger does not."""

from playwright.sync_api import Page, expect

from tests.journeys.looking import look_over


def test_a_stranger_with_a_wrong_password_stays_outside(page: Page) -> None:
    page.goto("/sign-in")
    look_over(page, "sign-in")
    page.get_by_label("E-mail").fill("nobody@example.org")
    page.get_by_label("Password").fill("not the password")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_be_visible()
    look_over(page, "sign-in-refused")
