"""How it is safe to answer can change at any time."""

import pytest

from alongside.public.tests.asking import a_phone, begin, sent, somebody_to_answer, the_asked

pytestmark = pytest.mark.django_db


def test_another_way_takes_the_place_of_the_first() -> None:
    somebody_to_answer()
    token, _code = sent()
    address = f"/ask/{token}/safe-to-reach/"
    assert "07700 900123" in a_phone().get(address).content.decode()
    a_phone().post(address, {"safe_way": "page", "safe_when": "Never ring."})
    assert (the_asked().safe_way, the_asked().reach_at, the_asked().safe_when) == ("page", "", "Never ring.")


def test_a_number_that_cannot_be_reached_comes_back() -> None:
    somebody_to_answer()
    token, _code = sent()
    page = a_phone().post(f"/ask/{token}/safe-to-reach/", {"safe_way": "text", "reach_at": "my nan’s"})
    assert "my nan’s" in page.content.decode()
    assert the_asked().reach_at == "07700 900123"


def test_a_draft_has_its_own_step_for_this() -> None:
    somebody_to_answer()
    address = begin(a_phone())
    assert a_phone().get(address.replace("/happening/", "/safe-to-reach/"))["Location"] == address
