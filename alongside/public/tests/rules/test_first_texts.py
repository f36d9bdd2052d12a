"""The words we come with: a child of nine reads what is for families, and every fact says where it is from."""

import re
import statistics
from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import resolve
from django.utils.functional import Promise

from alongside.foundation.careful_words import careful_words_in
from alongside.foundation.languages import Said
from alongside.foundation.written import as_html, links_in
from alongside.public.rules.blocks import blockers_to_publishing, texts_of
from alongside.public.rules.first_texts import FIRST_TEXTS, FirstText
from alongside.public.states import Reads
from tests.home_pages.reading import HARDEST, LONGEST, grade
from tests.home_pages.text import sentences_of

FAMILIES = [page for page in FIRST_TEXTS.values() if page.reads == Reads.FAMILIES]
PROFESSIONALS = [page for page in FIRST_TEXTS.values() if page.reads == Reads.PROFESSIONALS]
EVERY_PAGE = pytest.mark.parametrize("page", FIRST_TEXTS.values(), ids=FIRST_TEXTS)
FAMILY_PAGES = pytest.mark.parametrize("page", FAMILIES, ids=[page.slug for page in FAMILIES])
OTHER_PAGES = pytest.mark.parametrize("page", PROFESSIONALS, ids=[page.slug for page in PROFESSIONALS])
HARD_BY_ITSELF = 8.0  # a short sentence with one long word in it measures high: “Children live in families.” is 7.2
NEWCASTLES_OWN = re.compile(r"£\s?3\.1|Strengthening Families")
STUDIES = [
    "1,511 families",  # the trial before court
    "looked at five things",  # the review of 2020
    "167 councils (79%)",
    "380 adults and children",  # Family VOICE
    "“Family Valued”",  # Leeds
    "Darlington",
]
ALL_OF_THEM = {
    "front",
    "how-we-work-with-families",
    "family-group-conferences",
    "for-parents",
    "for-children",
    "for-relatives-and-friends",
    "for-professionals",
    "restorative-practice",
    "training",
    "our-programme",
    "what-the-evidence-says",
    "how-we-keep-your-story-safe",
    "accessibility",
    "figures-we-publish",
}


def every_text(page: FirstText) -> Iterator[tuple[Said, bool]]:
    """Each text as it was written, and whether its piece says that it stays English."""
    yield from ((page.title, False), (page.lead, False))
    for block in page.blocks:
        yield block.get("heading", ""), False
        yield from ((said, "language" in block) for said in _texts({**block, "heading": ""}))


def _texts(value: Any) -> Iterator[Said]:
    if isinstance(value, dict):
        for name, one in value.items():
            if name not in ("kind", "language", "to", "picture", "on", "from", "until"):
                yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
    else:
        yield value


def sentences(page: FirstText) -> list[str]:
    """The running text, without the law's own words."""
    said = [str(as_html(text)) for text, stays_english in every_text(page) if not stays_english]
    return [sentence for one in said for sentence in sentences_of(one)]


def addresses(page: FirstText) -> list[str]:
    """Everywhere a page leads."""
    found = [said for block in page.blocks for name, said in texts_of(block) if name == "to" and said]
    return found + [link for text, _english in every_text(page) for link in links_in(text)]


def test_every_page_we_promised_is_there() -> None:
    assert set(FIRST_TEXTS) == ALL_OF_THEM


@FAMILY_PAGES
def test_what_families_read_can_be_read_at_nine(page: FirstText) -> None:
    said = sentences(page)
    assert said
    assert grade(said) <= HARDEST, sorted(said, key=lambda one: -grade([one]))[:5]
    assert statistics.mean(len(one.split()) for one in said) <= LONGEST
    assert [one for one in said if len(one.split()) > LONGEST + 1] == []
    assert [one for one in said if grade([one]) > HARD_BY_ITSELF] == [], "no easy page hides one hard sentence"


@FAMILY_PAGES
def test_what_families_read_is_in_their_language_or_says_that_it_is_not(page: FirstText) -> None:
    not_said = [text for text, stays_english in every_text(page) if text and not stays_english]
    assert [text for text in not_said if not isinstance(text, Promise)] == []


@OTHER_PAGES
def test_what_others_read_is_plain_too(page: FirstText) -> None:
    assert grade(sentences(page)) <= 8


@EVERY_PAGE
def test_no_page_says_a_word_that_hurts(page: FirstText) -> None:
    found = {str(text): careful_words_in(str(text)) for text, _english in every_text(page)}
    assert {text: words for text, words in found.items() if words} == {}


@EVERY_PAGE
def test_a_page_could_be_published_as_it_is(page: FirstText) -> None:
    lead, title = str(page.lead), str(page.title)
    assert blockers_to_publishing(title=title, lead=lead, blocks=page.blocks, pictures=[]) == []


@EVERY_PAGE
def test_our_own_links_lead_to_a_page_and_others_over_a_sealed_line(page: FirstText) -> None:
    for address in addresses(page):
        if address.startswith("/about/"):
            assert address.removeprefix("/about/").removesuffix("/") in FIRST_TEXTS, address
        if address.startswith("/"):
            assert resolve(address), address
        else:
            assert address.startswith(("https://", "tel:")), address


@OTHER_PAGES
def test_every_page_of_facts_says_where_they_are_from(page: FirstText) -> None:
    sources = [one for block in page.blocks if block["kind"] == "sources" for one in block["sources"]]
    assert sources
    assert [one for one in sources if not one["to"].startswith("https://")] == []


@EVERY_PAGE
def test_newcastles_money_and_partner_are_told_as_newcastles_or_not_at_all(page: FirstText) -> None:
    tells = [str(text) for text, _english in every_text(page) if NEWCASTLES_OWN.search(str(text))]
    assert [text for text in tells if "Newcastle" not in text] == []
    assert not tells or page.slug == "our-programme"


def test_what_each_council_has_to_fill_in_is_said() -> None:
    said = " ".join(str(text) for text, _english in every_text(FIRST_TEXTS["our-programme"]))
    assert said.count("to be filled in by the council") == 4


@pytest.mark.parametrize("study", STUDIES)
def test_every_finding_says_on_how_many_it_rests_and_what_it_cannot_show(study: str) -> None:
    said = [block.get("words", "") for block in FIRST_TEXTS["what-the-evidence-says"].blocks]
    (about_it,) = [words for words in said if study in words]
    assert "**What it cannot show.**" in about_it
    assert re.search(r"\*\*How many\.\*\*|\d+ adults and children|\d+ councils|number of people asked", about_it)


def test_there_are_no_figures_of_ours_yet_and_the_page_says_so() -> None:
    page = FIRST_TEXTS["figures-we-publish"]
    assert "There are none yet." in page.lead
    own = [block for block in page.blocks if block["kind"] != "sources"]
    assert not any(block["kind"] == "figures" for block in own)
    assert not re.search(r"\d", " ".join(text for block in own for _name, text in texts_of(block)))


def test_the_law_says_from_when_it_counts_is_to_be_checked() -> None:
    (law,) = [block for block in FIRST_TEXTS["for-professionals"].blocks if block["heading"] == "What the law says"]
    assert "31ZA" in law["words"]
    assert "**To be checked:** the day from which section 1 counts." in law["words"]
