"""Whoever asked can take it back."""

import pytest

from alongside.public.tests.asking import a_phone, begin, sent, somebody_to_answer, the_asked
from alongside.referrals.states import HelpStatus

pytestmark = pytest.mark.django_db


def test_it_is_asked_once_more_and_then_taken_back() -> None:
    somebody_to_answer()
    token, _code = sent()
    address = f"/ask/{token}/stop/"
    assert a_phone().get(address).status_code == 200
    assert the_asked().status == HelpStatus.SENT
    assert "You took this back." in a_phone().post(address, follow=True).content.decode()
    assert the_asked().status == HelpStatus.STOPPED
    assert a_phone().post(address).status_code == 302


def test_a_draft_cannot_be_taken_back() -> None:
    somebody_to_answer()
    a_phone().post(begin(a_phone()).replace("/happening/", "/stop/"))
    assert the_asked().status == HelpStatus.WRITING
