"""Typing the code of a certificate."""

import pytest
from django.test import Client

from alongside.public.tests.asking import OURS

pytestmark = pytest.mark.django_db
CODE = "7K3Q9BTXDF42"


def typed(code: str) -> tuple[str, str]:
    """Where it leads, and what the page says."""
    answer = Client(enforce_csrf_checks=True, headers=OURS).post("/certificates/", {"code": code})
    return answer.headers.get("Location", ""), answer.content.decode()


@pytest.mark.parametrize("code", [CODE, "7k3q-9btx-df42", " 7K3Q 9BTX DF42 ", "7K3Q–9BTX–DF42"])
def test_however_it_is_typed_it_leads_to_the_answer(code: str) -> None:
    assert typed(code)[0] == f"/certificates/{CODE}/"


@pytest.mark.parametrize("code", ["", "abc", "\x00", "0" * 100_000, "😀", "O" * 12])
def test_what_can_be_no_code_comes_back_with_a_kind_word(code: str) -> None:
    leads, said = typed(code)
    assert leads == ""
    assert "There is a problem" in said
    assert 'href="#id_code"' in said


def test_nothing_keeps_the_page_and_no_search_engine_shows_it() -> None:
    answer = Client().get("/certificates/")
    assert answer["Cache-Control"] == "no-store"
    assert answer["X-Robots-Tag"] == "noindex"
