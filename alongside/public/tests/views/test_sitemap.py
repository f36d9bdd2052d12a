"""Search engines are led to every public page, in every language it is offered in."""

from xml.etree import ElementTree as ET

import pytest
from django.conf import LazySettings
from django.test import Client

from alongside.foundation.languages import LANGUAGES
from alongside.partners.tests.factories import a_look
from alongside.public.rules.first_texts import FIRST_TEXTS
from alongside.public.rules.found import SITEMAP, XHTML
from alongside.training.tests.factories import a_course

pytestmark = pytest.mark.django_db
IN_ENGLISH = {"http://testserver/training/"}


def pages() -> dict[str, list[str]]:
    """Each address with the languages it is said to be in too."""
    tree = ET.fromstring(Client().get("/sitemap.xml").content)  # noqa: S314 - we wrote it just now
    return {
        str(url.findtext(f"{{{SITEMAP}}}loc")): [str(link.get("hreflang")) for link in url.iter(f"{{{XHTML}}}link")]
        for url in tree
    }


def test_every_page_is_there_in_every_language_and_opens() -> None:
    found = pages()
    assert len(set(found) - IN_ENGLISH) % len(LANGUAGES) == 0
    assert set(found) >= IN_ENGLISH
    assert {f"http://testserver/about/{slug}/" for slug in FIRST_TEXTS if slug != "front"} <= set(found)
    assert "http://testserver/ar/" in found
    assert not [address for address in found if "/ask/" in address or "/edit/" in address]
    closed = [
        address for address in found if Client().get(address.removeprefix("http://testserver")).status_code != 200
    ]
    assert closed == []


def test_each_tells_of_the_others_and_of_english_for_everybody_else() -> None:
    tags = [*(one.tag for one in LANGUAGES), "x-default"]
    assert all(said == tags for address, said in pages().items() if address not in IN_ENGLISH)
    assert all(pages()[address] == ["en", "x-default"] for address in IN_ENGLISH)


def test_a_language_that_is_not_offered_is_not_there() -> None:
    a_look(languages=["pl"])
    said = {tuple(tags) for address, tags in pages().items() if address not in IN_ENGLISH}
    assert said == {("en", "pl", "x-default")}
    assert not [address for address in pages() if "/ar/" in address]


def test_addresses_are_those_at_which_we_are_found(settings: LazySettings) -> None:
    settings.OUR_ADDRESS = "https://plans.example.org"
    assert all(address.startswith("https://plans.example.org/") for address in pages())


def test_a_course_is_there_in_english_for_as_long_as_it_is_offered() -> None:
    course = a_course("Madeup awareness")
    address = f"http://testserver/training/courses/{course.slug}/"
    assert pages()[address] == ["en", "x-default"]
    course.offered = False
    course.save()
    assert address not in pages()
