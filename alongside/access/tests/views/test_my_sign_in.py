"""A worker sees how they come in."""

import pytest
from django.test import Client

from alongside.access.tests.doors import come_in
from alongside.access.tests.factories import a_worker, an_app

pytestmark = pytest.mark.django_db


def test_one_sees_what_one_holds_and_where_one_is_signed_in(client: Client) -> None:
    worker = an_app(a_worker())
    come_in(client, worker)
    page = client.get("/my-sign-in/").content.decode()
    for words in ("App that shows codes", "10 codes left", "This browser", "Change your password"):
        assert words in page
    assert "Take away" not in page, "The last one stays"


def test_a_stranger_is_sent_to_sign_in() -> None:
    for page in ("", "app/", "passkey/", "recovery-codes/", "password/", "is-it-you/"):
        assert Client().get("/my-sign-in/" + page)["Location"].startswith("/sign-in/")
