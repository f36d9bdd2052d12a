"""Time runs out for who is idle, and starts anew for who is not."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from alongside.access.sign_in.steps import BOTH_STEPS
from alongside.access.tests.doors import signed_in
from alongside.access.tests.factories import a_worker

pytestmark = pytest.mark.django_db


def test_every_request_starts_the_fifteen_minutes_anew() -> None:
    client = signed_in(a_worker())
    Session.objects.update(expire_date=timezone.now() + timedelta(seconds=30))
    assert client.post("/stay-signed-in/").json() == {"minutes": 15}
    left = Session.objects.get().expire_date - timezone.now()
    assert timedelta(minutes=14) < left <= timedelta(minutes=15)


def test_who_is_idle_for_longer_is_signed_out() -> None:
    client = signed_in(a_worker())
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert client.post("/stay-signed-in/").status_code == 302
    assert client.get("/my-sign-in/").status_code == 302


def test_after_twelve_hours_one_signs_in_again_however_busy() -> None:
    client = signed_in(a_worker())
    session = client.session
    session[BOTH_STEPS] -= 12 * 3600
    session.save()
    assert client.get("/my-sign-in/").status_code == 302


def test_a_session_without_the_second_step_is_nobodys() -> None:
    client = signed_in(a_worker())
    session = client.session
    del session[BOTH_STEPS]
    session.save()
    assert client.get("/my-sign-in/").status_code == 302


def test_a_stranger_has_nothing_to_stay_in() -> None:
    assert Client().post("/stay-signed-in/").status_code == 302
