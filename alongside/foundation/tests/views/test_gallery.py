"""Everything a page can be made of is on show in one place."""

import re
from typing import Any

import pytest
from django.template import engines
from django.test import RequestFactory

from alongside.foundation import fields
from alongside.foundation.fields import HouseField
from alongside.foundation.views.gallery import EveryQuestion, gallery

SHOWN = ["foundation/gallery.html", "foundation/_gallery_parts.html", "foundation/_gallery_form.html"]


def source(name: str) -> str:
    environment: Any = engines["jinja2"].env  # type: ignore[attr-defined]
    text: str = environment.loader.get_source(environment, name)[0]
    return text


@pytest.mark.parametrize("name", ["foundation/_form.html", "foundation/_parts.html"])
def test_every_component_is_in_the_gallery(name: str) -> None:
    macros = set(re.findall(r"{%-? macro (\w+)\(", source(name)))
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
