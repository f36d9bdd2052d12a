"""What was typed is thrown away when they say so, and not before."""

import pytest

from alongside.public.tests.asking import a_phone, begin, sent, somebody_to_answer
from alongside.referrals.models import AskForHelp

pytestmark = pytest.mark.django_db


def test_it_is_asked_once_more_and_then_gone() -> None:
    somebody_to_answer()
    phone = a_phone()
    first = begin(phone)
    address = first.replace("/happening/", "/throw-away/")
    assert phone.get(address).status_code == 200
    assert AskForHelp.objects.exists()
    assert phone.post(address)["Location"] == "/ask/thrown-away/"
    assert not AskForHelp.objects.exists()
    assert phone.get(first).status_code == 410


def test_what_was_sent_is_not_thrown_away() -> None:
    somebody_to_answer()
    token, _code = sent()
    assert a_phone().post(f"/ask/{token}/throw-away/")["Location"] == f"/ask/{token}/"
    assert AskForHelp.objects.exists()
