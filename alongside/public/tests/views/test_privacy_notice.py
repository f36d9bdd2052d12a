"""Anyone may read what we write down, why, and what they may ask, in words a nine-year-old knows."""

import re
from html import unescape

import pytest
from django.test import Client

from alongside.partners.tests.factories import a_service

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
def test_sentences_are_short(path: str) -> None:
    """Reading age nine: on average no more than twelve words in a sentence, and few long words."""
    said = re.sub(r"In the law:.*?1989\.", "", words_on(path))
    sentences = [one.split() for one in re.split(r"[.?!:]\s", said) if one.strip()]
    words = [word.strip(".,:;?!’()").casefold() for one in sentences for word in one]
    long_words = [word for word in words if len(re.findall(r"[aeiouy]+", word.removesuffix("e"))) > 3]
    assert sum(map(len, sentences)) / len(sentences) <= 12
    assert len(long_words) / len(words) <= 0.03, long_words


@pytest.mark.parametrize("path", ["/sign-in/", *PAGES])
def test_it_is_linked_at_the_foot_of_every_page(path: str) -> None:
    foot = Client().get(path).content.decode().split("<footer", 1)[1]
    assert 'href="/privacy/"' in foot


def test_the_law_it_rests_on_is_named_and_what_is_not_certain_says_so() -> None:
    said = words_on("/privacy/")
    for law in ("article 6(1)(e)", "9(2)(h)", "schedule 1, paragraph 18"):
        assert law in said
    assert "to be checked" in said
