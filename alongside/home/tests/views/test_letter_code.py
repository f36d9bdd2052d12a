"""The code of a letter leads where its link leads."""

from collections.abc import Callable

import pytest
from django.test import Client

from alongside.families.tests.factories import a_family, mother_of
from alongside.home.tests.at_home import WORD
from alongside.home.tests.invited import an_invitation

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("change", [str, str.lower, lambda code: f" {code[:5]} - {code[5:]} "])
def test_a_code_brings_them_in_however_it_is_typed(change: Callable[[str], str]) -> None:
    family = a_family()
    made = an_invitation(family, mother_of(family), how="letter")
    browser = Client()
    answer = browser.post("/home/key/?lang=ur", {"code": change(made.short_code)})
    assert answer["Location"] == f"/home/key/{made.short_code}/?lang=ur"
    assert browser.post(answer["Location"], {"word": WORD})["Location"] == "/home/"
    assert Client().get(answer["Location"]).status_code == 410


def test_a_text_message_has_no_short_code_that_could_be_guessed() -> None:
    family = a_family()
    an_invitation(family, mother_of(family))
    assert Client().get("/home/key/AAAAAAAAAA/").status_code == 410


@pytest.mark.parametrize("typed", ["", "ABC", "\x00", "x" * 100_000, "OIL0100000", "🫖" * 10])
def test_what_is_no_code_is_said(typed: str) -> None:
    answer = Client().post("/home/key/", {"code": typed})
    assert answer.status_code == 200
    assert "There is a problem" in answer.content.decode()


def test_codes_cannot_be_tried_without_end_from_one_place() -> None:
    for _ in range(60):
        assert Client().post("/home/key/", {"code": "AAAAAAAAAA"}).status_code == 302
    assert "too many tries" in Client().post("/home/key/", {"code": "AAAAAAAAAA"}).content.decode()
