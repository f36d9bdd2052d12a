"""What may be found is named; everything else is closed, and what is built next too."""

import re
from fnmatch import fnmatchcase
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as some

from alongside.foundation.languages import LANGUAGES, language_of
from alongside.public.rules.found import SITEMAP, XHTML, Helper, InLanguage, about_us, may_be_found, robots, sitemap


def is_allowed(path: str) -> bool:
    """As a program reads robots.txt: the longest rule that fits holds, and of two alike the one that allows."""
    rules = re.findall(r"^(Allow|Disallow): (.*)$", robots("https://x.example/sitemap.xml"), re.MULTILINE)
    fits: list[tuple[int, bool]] = [
        (len(rule), said == "Allow")
        for said, rule in rules
        if (path == rule[:-1] if rule.endswith("$") else fnmatchcase(path, rule + "*"))
    ]
    _, allows = max(fits)
    return allows


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/ar/",
        "/about/training/",
        "/ur/about/for-parents/",
        "/help/",
        "/privacy/children/",
        "/sitemap.xml",
        "/training/",
        "/training/courses/awareness/",
        "/training/dates.ics",
    ],
)
def test_public_pages_may_be_found(path: str) -> None:
    assert is_allowed(path)


@pytest.mark.parametrize(
    "path",
    [
        "/ask/", "/ar/ask/", "/ask/danger/", "/ar/ask/some-token/story/", "/edit/pages/", "/my-work/", "/home/",
        "/sign-in/", "/families/", "/service/our-own/", "/useful/", "/together/x/", "/something-new/",
        "/ar/something-new/", "/training/come-in/", "/training/mine/", "/training/link/x/",
        "/training/sessions/S-1/book/", "/training/arrange/", "/certificates/ABC/", "/ar/training/",
    ],
)  # fmt: skip
def test_asking_editing_workers_and_families_pages_may_not(path: str) -> None:
    assert not is_allowed(path)
    assert not may_be_found(path)


def test_a_page_says_of_itself_what_robots_are_told() -> None:
    for path in ("/", "/ar/", "/about/training/", "/ask/", "/ar/ask/", "/help/", "/my-work/", "/status/", "/useful/"):
        assert may_be_found(path) == is_allowed(path), path


@given(some.lists(some.text(some.characters(exclude_categories=["C"]), max_size=20), max_size=5))
def test_a_sitemap_can_always_be_read(words: list[str]) -> None:
    same = [InLanguage(one, f"https://x.example/{one.code}/{word}") for word in words for one in LANGUAGES[:2]]
    tree = ET.fromstring(sitemap([same]))  # noqa: S314 - we wrote it just now
    assert [one.text for one in tree.iter(f"{{{SITEMAP}}}loc")] == [page.address for page in same]
    assert len(list(tree.iter(f"{{{XHTML}}}link"))) == len(same) * (len(same) + len(words))


def test_search_engines_are_told_who_we_are_and_what_we_do() -> None:
    told = about_us(
        council="Madeup City",
        home="https://x.example/",
        ask="https://x.example/ask/",
        logo="",
        helpers=[Helper("Madeup Family Conference Service", "Madeup City Council", phone="0191 496 0000")],
        languages=[language_of("en-gb"), language_of("ar")],
    )
    us, service = told["@graph"]
    assert (us["@type"], us["name"]) == ("Organization", "Madeup City")
    assert "logo" not in us
    assert service["@type"] == "GovernmentService"
    assert service["provider"] == {"@id": us["@id"]}
    assert service["availableLanguage"] == ["en", "ar"]
    assert service["availableChannel"]["serviceUrl"] == "https://x.example/ask/"
    assert service["availableChannel"]["servicePhone"]["telephone"] == "0191 496 0000"
