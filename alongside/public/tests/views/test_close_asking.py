"""Whoever asked closes the page on a phone that others hold."""

from datetime import timedelta

import pytest
from django.test import override_settings
from django.utils import timezone

from alongside.public.tests.asking import HAPPENING, a_phone, begin, sent, somebody_to_answer, the_asked
from alongside.referrals.queries.asked_for_help import asked_with
from alongside.referrals.states import HelpStatus

pytestmark = pytest.mark.django_db


def test_closed_it_opens_only_by_the_code() -> None:
    somebody_to_answer()
    token, code = sent()
    assert HAPPENING in a_phone().get(f"/ask/{token}/").content.decode()
    closed = a_phone().post(f"/ask/{token}/close/", follow=True)
    assert closed.status_code == 410
    assert HAPPENING not in closed.content.decode()
    assert a_phone().post(f"/ask/{token}/close/").status_code == 410
    again = a_phone().post("/ask/back/", {"code": code}, follow=True)
    assert HAPPENING in again.content.decode()
    assert the_asked().status == HelpStatus.SENT


def test_looking_closes_nothing() -> None:
    somebody_to_answer()
    token, _code = sent()
    assert a_phone().get(f"/ask/{token}/close/").status_code == 302
    assert a_phone().get(f"/ask/{token}/").status_code == 200


def test_what_is_being_written_is_not_closed_by_mistake() -> None:
    somebody_to_answer()
    answer = a_phone().post(begin(a_phone()).replace("/happening/", "/close/"))
    assert answer.status_code == 409
    assert the_asked().token_hash


@override_settings(ASKING_OPEN_MINUTES=30, ASKING_OPEN_MINUTES_ONCE_SENT=5)
def test_once_sent_the_address_closes_sooner_than_while_writing() -> None:
    somebody_to_answer()
    begun = begin(a_phone())
    assert the_asked().token_until > timezone.now() + timedelta(minutes=29)
    the_asked().delete()
    assert begun
    token, _code = sent()
    assert asked_with(token, at=timezone.now() + timedelta(minutes=4)) is not None
    assert asked_with(token, at=timezone.now() + timedelta(minutes=6)) is None
