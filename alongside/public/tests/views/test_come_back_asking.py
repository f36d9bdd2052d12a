"""The code opens what was written, on any phone; wrong codes all hear the same, and not for ever."""

import pytest
from django.core.cache import cache

from alongside.public.tests.asking import HAPPENING, a_phone, begin, sent, somebody_to_answer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _somebody_answers() -> None:
    somebody_to_answer()


def test_another_phone_comes_back_with_the_code_in_any_writing() -> None:
    _token, code = sent()
    phone = a_phone()
    address = phone.post("/ur/ask/back/", {"code": code.lower().replace(" ", "-")})["Location"]
    assert address.startswith("/ur/ask/")
    assert HAPPENING in phone.get(address).content.decode()
    assert not phone.cookies


def test_the_address_from_before_opens_nothing_once_somebody_came_back() -> None:
    token, code = sent()
    a_phone().post("/ask/back/", {"code": code})
    assert a_phone().get(f"/ask/{token}/").status_code == 410


def test_a_draft_goes_on_where_it_was_left() -> None:
    phone = a_phone()
    first = begin(phone)
    phone.post(first, {"happening": HAPPENING})
    page = phone.post(first.replace("/happening/", "/keep/")).content.decode()
    code = page.partition('class="al-code"><strong><bdi>')[2].partition("<")[0]
    back = a_phone().post("/ask/back/", {"code": code})["Location"]
    assert a_phone().get(back)["Location"].endswith("/family/")


@pytest.mark.parametrize("code", ["22222BBBBB", "x", "\x00" * 10, "z" * 5000, "👩‍👧" * 4, "' or 1=1", ""])
def test_a_wrong_code_is_said_kindly(code: str) -> None:
    sent()
    page = a_phone().post("/ask/back/", {"code": code})
    assert page.status_code == 200
    assert "govuk-error-summary" in page.content.decode()


def test_wrong_codes_hear_the_same_words_whether_they_could_be_one_or_not() -> None:
    sent()
    said = {
        a_phone().post("/ask/back/", {"code": code}).content.count(b"does not open") for code in ("22222BBBBB", "x")
    }
    assert said == {2}


def test_too_many_tries_from_one_network_are_not_heard_for_a_while() -> None:
    _token, code = sent()
    cache.clear()
    for number in range(60):
        a_phone().post("/ask/back/", {"code": f"guess {number}"})
    page = a_phone().post("/ask/back/", {"code": code})
    assert page.status_code == 200
    assert "There were too many tries." in page.content.decode()
