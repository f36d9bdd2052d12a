"""A manager puts the council's own colours and logo on the front door: what nobody could read is refused."""

import re

from playwright.sync_api import Page, expect

from alongside.access.tests.factories import PASSWORD
from alongside.partners.actions import forget_our_own
from alongside.partners.tests.factories import a_service_manager
from alongside.partners.tests.rules.test_logos import a_picture
from tests.journeys.steps.front_door import BARE_PHONE, DESK, PHONE, Anyone, OpenPage, a_worker_at
from tests.journeys.steps.walking import Walker

ORANGE, COUNCIL, LOGO_SAYS = "#f08a24", "Madeup City families", "Madeup City Council: two purple hills"
COLOUR_OF = "button => getComputedStyle(button).backgroundColor"


def test_a_manager_tries_an_orange_takes_the_shade_offered_and_the_front_door_wears_it(open_page: OpenPage) -> None:
    seen: dict[str, list[str]] = {}
    priya = a_worker_at(open_page(DESK), seen).say_who(a_service_manager(name="Priya Inventari"), PASSWORD)
    shade = tries_an_orange_and_is_told_the_numbers(priya)
    adds_a_logo_and_its_words(priya)
    forget_our_own()  # as a minute later
    anyone = Anyone(open_page(PHONE), seen).opens("/").sees_not(COUNCIL)
    assert colour_of_the_button(anyone.page) != as_painted(shade)
    looks_at_it_on_real_pages(priya, shade)
    priya.press("Take this up").sees("Taken up. Everybody sees it within a minute.", "Every look there was")
    for look in (PHONE, BARE_PHONE):
        the_front_door_wears_it(Anyone(open_page(look), {}).opens("/"), shade)


def tries_an_orange_and_is_told_the_numbers(priya: Walker) -> str:
    """How much the orange stands out, how much it has to, and the nearest shade that does."""
    priya.follow("The council’s own").write("The name people know", COUNCIL)
    priya.write("Colour of links and buttons", ORANGE).press("Save, and try it on pages")
    priya.is_refused(ORANGE, "it needs 4.5:1")
    priya.has_typed("Colour of links and buttons", ORANGE).has_typed("The name people know", COUNCIL)
    told = priya.page.locator(".govuk-error-summary").inner_text()
    offered = re.search(r"is \d\.\d:1; it needs 4\.5:1\. Try (#[0-9a-f]{6}), (\d+(?:\.\d)?):1", told)
    assert offered, told
    assert float(offered[2]) >= 4.5
    return offered[1]


def adds_a_logo_and_its_words(priya: Walker) -> None:
    """A picture without words is refused, and what else was typed stays."""
    told = priya.page.locator(".govuk-error-summary").inner_text()
    shade = told.partition("Try ")[2][:7]
    logo = {"name": "logo.png", "mimeType": "image/png", "buffer": a_picture()}
    priya.write("Colour of links and buttons", shade)
    priya.page.locator("input[name=logo]").set_input_files(logo)  # type: ignore[arg-type]
    priya.press("Save, and try it on pages").is_refused("Write what the logo says")
    priya.has_typed("Colour of links and buttons", shade).write("What the logo says", LOGO_SAYS)
    priya.page.locator("input[name=logo]").set_input_files(logo)  # type: ignore[arg-type]
    priya.press("Save, and try it on pages").sees("Only you see it until you take it up.", "You are trying a look")


def looks_at_it_on_real_pages(priya: Walker, shade: str) -> None:
    priya.follow("See it on the front door").sees("You are trying a look. Nobody else sees it.", COUNCIL)
    assert colour_of_the_button(priya.page) == as_painted(shade)
    priya.follow("A family’s page").sees("You are trying a look. Nobody else sees it.", "Ayo and Tem’s plan")
    assert priya.page.locator("main a.govuk-link").first.evaluate("link => getComputedStyle(link).color") == as_painted(
        shade
    )
    priya.follow("Go back, take it up or change it")


def the_front_door_wears_it(anyone: Anyone, shade: str) -> None:
    anyone.sees(COUNCIL)
    assert colour_of_the_button(anyone.page) == as_painted(shade)
    logo = anyone.page.get_by_role("img", name=LOGO_SAYS)
    expect(logo).to_be_visible()
    assert logo.evaluate("img => img.naturalWidth") > 0
    expect(anyone.page).to_have_title(re.compile(COUNCIL))


def colour_of_the_button(page: Page) -> str:
    return str(page.locator("main a.govuk-button").first.evaluate(COLOUR_OF))


def as_painted(shade: str) -> str:
    """“#0b5563” as a browser says it."""
    return f"rgb({', '.join(str(int(shade[at : at + 2], 16)) for at in (1, 3, 5))})"
