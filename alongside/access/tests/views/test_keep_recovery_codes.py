"""The codes to keep are a step of the first sign-in, and of no other."""

import pytest
from django.test import Client

from alongside.access.tests.doors import come_in
from alongside.access.tests.factories import a_worker, an_app

pytestmark = pytest.mark.django_db
PAGE = "/sign-in/recovery-codes/"


def test_who_is_signed_in_already_sees_no_codes() -> None:
    client = Client()
    come_in(client, an_app(a_worker()))
    assert client.get(PAGE)["Location"] == "/my-work/"


def test_a_stranger_sees_no_codes() -> None:
    assert Client().get(PAGE)["Location"].startswith("/sign-in/")
    assert Client().post(PAGE)["Location"].startswith("/sign-in/")
