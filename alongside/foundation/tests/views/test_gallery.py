"""Everything a page can be made of is on show in one place."""

import re
from typing import Any

import pytest
from django.template import engines
from django.test import RequestFactory

from alongside.foundation import fields
from alongside.foundation.fields import HouseField
from alongside.foundation.views.gallery import EveryQuestion, gallery, home_gallery

SHOWN = [
    "foundation/gallery.html",
    "foundation/home_gallery.html",
    "foundation/_gallery_parts.html",
    "foundation/_gallery_form.html",
]


def source(name: str) -> str:
    environment: Any = engines["jinja2"].env  # type: ignore[attr-defined]
    text: str = environment.loader.get_source(environment, name)[0]
    return text


@pytest.mark.parametrize("name", ["foundation/_form.html", "foundation/_parts.html", "foundation/_home_parts.html"])
def test_every_component_is_in_the_gallery(name: str) -> None:
    macros = set(re.findall(r"{%-? macro ([a-z]\w+)\(", source(name)))
    used = set(re.findall(r"(?:{{|{%-? call|{% for .*?%}{{) *(\w+)\(", " ".join(source(page) for page in SHOWN)))
    assert macros
    assert macros - used == set()


def test_every_kind_of_question_is_in_the_gallery() -> None:
    kinds = {getattr(fields, name) for name in fields.__all__ if isinstance(getattr(fields, name), type)}
    asked = {type(field) for field in EveryQuestion.base_fields.values()}
    assert kinds - asked == {HouseField}


def test_the_gallery_opens(rf: RequestFactory) -> None:
    page = gallery(rf.get("/components/")).content.decode()
    assert "There is a problem" in page
    assert "The boys wake up in one house." in page


def test_no_two_things_on_a_page_share_an_id(rf: RequestFactory) -> None:
    ids = re.findall(r' id="([^"]+)"', gallery(rf.get("/components/")).content.decode())
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize(("language", "direction"), [("", "ltr"), ("ur", "rtl"), ("xx", "ltr")])
def test_the_parts_of_a_familys_page_open_in_its_language(language: str, direction: str, rf: RequestFactory) -> None:
    page = home_gallery(rf.get("/components/home/", {"language": language})).content.decode()
    assert f'dir="{direction}" class="govuk-template' in page
    assert "0800 1111" in page
    ids = re.findall(r' id="([^"]+)"', page)
    assert sorted(ids) == sorted(set(ids))


def test_only_letters_of_ours_are_sent_ahead(rf: RequestFactory) -> None:
    """A page in Urdu fetches no Latin type before anybody has seen whether it needs it."""
    assert "preload" in home_gallery(rf.get("/components/home/", {"language": "pl"})).content.decode()
    assert "preload" not in home_gallery(rf.get("/components/home/", {"language": "ur"})).content.decode()
