"""A code is given when it is asked for, and looking gives none."""

import pytest

from alongside.public.tests.asking import a_phone, begin, sent, somebody_to_answer, the_asked

pytestmark = pytest.mark.django_db


def test_the_code_is_given_by_a_press_of_the_button_and_kept_as_a_mark() -> None:
    somebody_to_answer()
    phone = a_phone()
    address = begin(phone).replace("/happening/", "/keep/")
    assert 'class="al-code"' not in phone.get(address).content.decode()
    assert the_asked().code_hash == ""
    assert 'class="al-code"' in phone.post(address).content.decode()
    assert len(the_asked().code_hash) == 64


def test_a_new_code_takes_the_place_of_a_lost_one() -> None:
    somebody_to_answer()
    token, lost = sent()
    a_phone().post(f"/ask/{token}/keep/")
    assert a_phone().post("/ask/back/", {"code": lost}).status_code == 200
