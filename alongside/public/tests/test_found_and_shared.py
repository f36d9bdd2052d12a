"""What a public page tells search engines, and those who share it: in its head, in every language."""

import json
import re
from html import unescape

import pytest
from django.conf import LazySettings
from django.test import Client

from alongside.access.tests.doors import page_of
from alongside.foundation.languages import LANGUAGES
from alongside.partners.tests.factories import a_look, a_look_tried, a_service, an_editor

pytestmark = pytest.mark.django_db
UNKIND = "</script><script>alert(1)</script>\u2028&'\""


def head_of(path: str) -> str:
    return Client().get(path).content.decode().partition("</head>")[0]


def meta(head: str, name: str) -> str:
    found = re.search(rf'<meta (?:name|property)="{name}" content="([^"]*)">', head)
    assert found, f"{name} is not there"
    return unescape(found[1])


def test_a_page_says_where_it_is_and_where_it_is_in_other_languages(settings: LazySettings) -> None:
    settings.OUR_ADDRESS = "https://plans.example.org"
    head = head_of("/ar/about/for-parents/?from=somewhere")
    assert '<link rel="canonical" href="https://plans.example.org/ar/about/for-parents/">' in head
    others = dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', head))
    assert set(others) == {*(one.tag for one in LANGUAGES), "x-default"}
    assert others["pl"] == "https://plans.example.org/pl/about/for-parents/"
    assert others["x-default"] == others["en"] == "https://plans.example.org/about/for-parents/"


def test_a_page_that_is_shared_has_a_title_a_sentence_and_a_picture() -> None:
    head = head_of("/about/for-parents/")
    assert meta(head, "og:title") == "For parents"
    assert len(meta(head, "description")) > 20
    assert meta(head, "og:description") == meta(head, "description")
    assert meta(head, "twitter:card") == "summary_large_image"
    picture = meta(head, "og:image").removeprefix("http://testserver")
    assert picture == "/cards/for-parents.png"
    assert Client().get(picture).status_code == 200
    assert meta(head_of("/ar/"), "og:image") == "http://testserver/ar/cards/front.png"


def test_pages_that_are_not_to_be_found_say_nothing_of_themselves() -> None:
    for path in ("/ask/", "/ar/ask/", "/ask/danger/", "/no-such-page/", "/sign-in/"):
        assert "canonical" not in head_of(path), path
        assert "og:" not in head_of(path), path
    editor = an_editor()
    tried = a_look_tried(by=editor, name="Madeup City")
    assert "canonical" not in page_of(editor, f"/service/our-own/{tried.pk}/front-door/")


def test_search_engines_are_told_who_we_are() -> None:
    a_service()
    a_look(name="Madeup City")
    said = re.search(r'<script type="application/ld\+json">(.*?)</script>', head_of("/"), re.DOTALL)
    assert said
    us, service = json.loads(said[1])["@graph"]
    assert us["name"] == "Madeup City"
    assert service["name"] == "Madeup Family Conference Service"
    assert service["availableChannel"]["serviceUrl"] == "http://testserver/ask/"


def test_no_name_can_end_the_block_of_data_or_an_attribute() -> None:
    a_service(UNKIND)
    a_look(name=UNKIND)
    head = head_of("/")
    assert head.count("<script") == 1
    assert "alert(1)</script>" not in head
    said = re.search(r'<script type="application/ld\+json">(.*?)</script>', head, re.DOTALL)
    assert said
    us, service = json.loads(said[1])["@graph"]
    assert (us["name"], service["name"]) == (UNKIND, UNKIND)
    assert meta(head, "og:site_name") == UNKIND
