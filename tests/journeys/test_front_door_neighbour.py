"""A neighbour finds a food bank near a postcode, from a directory that somebody else keeps; nobody learns of it."""

import re
from io import StringIO

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from alongside.foundation.languages import ENGLISH
from alongside.public.models import Listing
from alongside.public.tests.feeds import Stub, sample_services, serving
from tests.journeys.looking import Look
from tests.journeys.steps.front_door import BARE_PHONE, PHONE, Anyone, OpenPage

BANK, FAR_AWAY = "Patchwork Food Bank", "Thimble Pantry"
WAYS = [
    pytest.param(PHONE, ENGLISH, id="phone-en"),
    pytest.param(BARE_PHONE, ENGLISH, id="bare-en"),
    pytest.param(PHONE, "ur", id="phone-ur"),
]


def given_a_directory_was_brought_in() -> None:
    """By its address, as an operator does it."""
    said = StringIO()
    with serving(Stub(sample_services())) as address:
        call_command("import_services", address, called="Sample City directory", stdout=said)
    assert "14 services are on the list" in said.getvalue()


@pytest.mark.parametrize(("look", "language"), WAYS)
def test_a_neighbour_finds_a_food_bank_near_a_postcode(open_page: OpenPage, look: Look, language: str) -> None:
    given_a_directory_was_brought_in()
    seen: dict[str, list[str]] = {}
    neighbour = Anyone(open_page(look), seen, language).opens("/" if language == ENGLISH else f"/{language}/")
    neighbour.follow("Help near you").reads("Choose a kind of help")
    looks_for_food(neighbour)
    reads_who_it_is_and_says_it_is_useful(neighbour)
    finds_nothing_and_looks_wider(neighbour)


def looks_for_food(neighbour: Anyone) -> None:
    """A kind of help in one tap, then where; the nearest comes first."""
    neighbour.follow("Food", exact=True).sees(BANK, FAR_AWAY)
    neighbour.page.get_by_text(neighbour.words("Change what you look for")).click()
    neighbour.writes("Where are you?", "zz11aa").press("Find help")
    neighbour.reads("The nearest comes first.", "Less than a mile away").sees("zz11aa")
    expect(neighbour.page.locator(".al-found h3").first).to_have_text(BANK)


def reads_who_it_is_and_says_it_is_useful(neighbour: Anyone) -> None:
    """Its own words stay English and left to right on a page in any language."""
    neighbour.follow(BANK).reads("Phone", "When it is open", "Where", "Ring before you go.")
    neighbour.sees("ZZ1 1AA", "Sample City directory")
    listing = Listing.objects.get(name=BANK)
    phone = neighbour.page.locator("a[href^='tel:']").filter(has_text=listing.phones[0])
    expect(phone).to_have_attribute("href", re.compile(r"tel:\+?\d+$"))
    expect(neighbour.page.get_by_role("heading", level=1).locator("[lang=en][dir=ltr]")).to_have_text(BANK)
    here = neighbour.page.url
    neighbour.says("Yes").goes_back_to(here)
    neighbour.follow("What you found").sees(BANK, "zz11aa")


def finds_nothing_and_looks_wider(neighbour: Anyone) -> None:
    """What was typed stays; each way on leaves one thing out."""
    neighbour.page.get_by_text(neighbour.words("Change what you look for")).click()
    neighbour.writes("What do you need?", "bagpipes").press("Find help").reads("Nothing found")
    expect(neighbour.page.get_by_label(neighbour.words("What do you need?"))).to_have_value("bagpipes")
    neighbour.follow("Look without the words you typed").sees(BANK)
