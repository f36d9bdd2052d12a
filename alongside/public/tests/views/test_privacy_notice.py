"""Anyone may read what we write down, why, and what they may ask, in words a nine-year-old knows."""

import re
import statistics
from html import unescape

import pytest
from django.test import Client

from alongside.partners.tests.factories import a_service
from tests.home_pages.reading import HARDEST, LONGEST, grade
from tests.home_pages.text import sentences_of

pytestmark = pytest.mark.django_db
PAGES = ["/privacy/", "/privacy/children/"]


def words_on(path: str) -> str:
    page = Client().get(path)
    assert page.status_code == 200
    main = page.content.decode().split("<main", 1)[1].split("</main>", 1)[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).split())


@pytest.mark.parametrize("path", PAGES)
def test_anyone_reads_it_with_the_services_own_name_and_number(path: str) -> None:
    a_service("Madeup Circle", phone="0191 496 0100", email="circle@madeup.example")
    said = words_on(path)
    assert "Madeup Circle" in said
    assert "0191 496 0100" in said


@pytest.mark.parametrize("path", PAGES)
def test_a_child_of_nine_can_read_it(path: str) -> None:
    said = sentences_of(Client().get(path).content.decode())
    assert len(said) > 20
    assert grade(said) <= HARDEST
    assert statistics.mean(len(one.split()) for one in said) <= LONGEST


@pytest.mark.parametrize("path", PAGES)
def test_it_is_read_in_another_language_with_the_number_as_it_is_dialled(path: str) -> None:
    a_service("Madeup Circle", phone="0191 496 0100", email="circle@madeup.example")
    page = Client().get(f"/ar{path}").content.decode()
    assert '<html lang="ar" dir="rtl"' in page
    assert '<bdi dir="ltr">0191 496 0100</bdi>' in page, "the number keeps its order in a line from right to left"


def test_the_law_stays_english_in_every_language() -> None:
    quiet = re.search(r'<p[^>]*lang="en"[^>]*>(.*?)</p>', Client().get("/ar/privacy/").content.decode(), re.DOTALL)
    assert quiet
    assert "article 6(1)(e)" in quiet[1]


@pytest.mark.parametrize("path", ["/sign-in/", *PAGES])
def test_it_is_linked_at_the_foot_of_every_page(path: str) -> None:
    foot = Client().get(path).content.decode().split("<footer", 1)[1]
    assert 'href="/privacy/"' in foot


def test_the_law_it_rests_on_is_named_and_what_is_not_certain_says_so() -> None:
    said = words_on("/privacy/")
    for law in ("article 6(1)(e)", "9(2)(h)", "schedule 1, paragraph 18"):
        assert law in said
    assert "to be checked" in said
