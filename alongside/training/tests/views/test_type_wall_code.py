"""Typing the code on the wall."""

import pytest
from django.test import Client

from alongside.training.tests.day import held_now

pytestmark = pytest.mark.django_db
PATH = "/training/here/"


def test_however_it_is_typed_it_leads_to_its_page() -> None:
    code = held_now().wall_code
    typed = f" {code[:4].lower()}-{code[4:]} "
    assert Client().post(PATH, {"code": typed})["Location"] == f"/training/here/{code}/"


@pytest.mark.parametrize("typed", ["", "\x00", "aeiou", "😀", "7" * 100_000])
def test_what_can_be_no_code_is_said_and_nothing_is_lost(typed: str) -> None:
    page = Client().post(PATH, {"code": typed})
    assert page.status_code == 200
    assert "There is a problem" in page.content.decode()
