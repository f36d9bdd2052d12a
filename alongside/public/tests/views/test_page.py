"""A public page as anyone reads it, and its pictures."""

import re
from itertools import pairwise

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.public.actions.add_picture import add_picture
from alongside.public.rules.first_texts import FIRST_TEXTS
from alongside.public.tests.editors import FAMILIES_READ, OWN, a_draft, a_photo, a_version, an_editor

pytestmark = pytest.mark.django_db
PAGE = f"/about/{FAMILIES_READ}/"
EVERY_KIND = [
    {"kind": "text", "heading": "Why", "words": "Come **as you are**. [For parents](/about/for-parents/)"},
    {"kind": "steps", "heading": "How", "steps": [{"heading": "We meet", "words": "- tea"}]},
    {"kind": "questions", "heading": "", "questions": [{"question": "Who comes?", "words": "You say who."}]},
    {"kind": "links", "heading": "More", "links": [{"heading": "Near you", "words": "", "to": "https://a.example/"}]},
    {"kind": "notice", "words": "Ring 999 in danger."},
    {"kind": "figures", "heading": "", "caption": "Meetings", "head": ["Year", "Held"], "rows": [["2025", "3"]]},
    {"kind": "sources", "heading": "Sources", "sources": [{"words": "Madeup 2020", "to": "https://b.example/"}]},
    {
        "kind": "dates",
        "heading": "Dates",
        "dates": [{"on": "2099-01-20", "from": "09:30", "until": "12:30", "what": "A day"}],
    },
]


def page(path: str = PAGE) -> str:
    response = Client().get(path)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("slug", [slug for slug in FIRST_TEXTS if slug != "front"])
def test_every_page_we_came_with_opens_without_a_cookie(slug: str) -> None:
    response = Client().get(f"/about/{slug}/")
    assert response.status_code == 200
    assert not response.cookies
    assert response["Cache-Control"] == "public, max-age=60"


@pytest.mark.parametrize(
    "path", ["/about/no-such-page/", f"/about/{OWN}/", "/ar/about/no-such-page/", "/pictures/f00d.webp"]
)
def test_what_there_is_not_is_not_found(path: str) -> None:
    a_draft(OWN)
    assert Client().get(path).status_code == 404


def test_the_front_door_has_its_own_address() -> None:
    assert Client().get("/about/front/")["Location"] == "/"
    assert Client().get("/ar/about/front/")["Location"] == "/ar/"


def test_every_kind_of_piece_is_shown_as_what_it_is() -> None:
    a_version(title="Every kind", blocks=EVERY_KIND)
    said = page()
    for shown in (
        '<h2 class="govuk-heading-m" id="part-1">Why</h2>',
        "<strong>as you are</strong>",
        '<h3 class="govuk-heading-s">We meet</h3>',
        '<h2 class="govuk-heading-s" id="part-3-1">Who comes?</h2>',
        '<a class="govuk-link" href="https://a.example/">Near you</a>',
        '<th scope="col" class="govuk-table__header">Held</th>',
        '<th scope="row" class="govuk-table__header">2025</th>',
        '<a class="govuk-link" href="https://b.example/">Madeup 2020</a>',
        '<time datetime="2099-01-20">Tuesday 20 January 2099</time>',
        '<time datetime="09:30">9:30am</time>',
        'aria-label="On this page"',
    ):
        assert shown in said
    levels = [int(level) for level in re.findall(r"<h([1-6])", said.split("<main")[1].split("</main>")[0])]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_page_of_ours_keeps_the_readers_language() -> None:
    a_version(blocks=EVERY_KIND)
    a_version(language="ar", blocks=EVERY_KIND)
    assert 'href="/ar/about/for-parents/"' in page("/ar" + PAGE)
    assert 'href="/about/for-parents/"' in page()


def test_readers_of_an_older_translation_are_told_of_the_newer_english() -> None:
    assert 'hreflang="en">' not in page("/pl" + PAGE).split("<main")[1].split("</main>")[0]
    a_version()
    assert f'href="{PAGE}" hreflang="en">' in page("/pl" + PAGE).split("<main")[1].split("</main>")[0]


def test_english_words_on_another_languages_page_say_so_and_run_their_own_way() -> None:
    a_version(OWN, lead="We grow beans.")
    assert '<article class="al-read" lang="en" dir="ltr"' in page(f"/ar/about/{OWN}/")


def test_what_an_editor_types_never_acts() -> None:
    typed = '<script>alert(1)</script> [x](https://a.example/"onclick=alert(1))'
    a_version(title="<b>Bold</b>", lead=typed, blocks=[{"kind": "text", "heading": "<img src=x>", "words": "<i>a</i>"}])
    said = page().split("<main")[1]
    for acts in ("<script>alert", "<b>Bold", "<img src=x", "<i>a"):
        assert acts not in said


def test_a_picture_says_what_it_shows_and_is_kept_for_good() -> None:
    mark = add_picture(content=a_photo(), by=an_editor(), at=timezone.now()).mark
    a_version(blocks=[{"kind": "picture", "picture": mark, "alt": "Two cups of tea", "caption": ""}])
    assert f'<img src="/pictures/{mark}.webp" alt="Two cups of tea" width="60" height="40"' in page()
    response = Client().get(f"/pictures/{mark}.webp")
    assert (response.status_code, response["Content-Type"]) == (200, "image/webp")
    assert "immutable" in response["Cache-Control"]
    assert not response.cookies


def test_reading_a_page_costs_few_questions_however_long_it_is() -> None:
    mark = add_picture(content=a_photo(), by=an_editor(), at=timezone.now()).mark
    picture = {"kind": "picture", "picture": mark, "alt": "Tea", "caption": ""}
    a_version(blocks=[picture] * 2)
    page()
    with CaptureQueriesContext(connection) as few:
        page()
    a_version(blocks=[picture] * 12 + EVERY_KIND)
    with CaptureQueriesContext(connection) as many:
        page()
    assert len(many) == len(few)
    assert sum("public_page" in one["sql"] or "public_picture" in one["sql"] for one in many.captured_queries) <= 3
