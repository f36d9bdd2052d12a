"""Before anything changes how somebody comes in, they are asked whether it is still them."""

import pytest
from django.test import Client

from alongside.access.queries import recovery_codes_left
from alongside.access.tests.doors import signed_in
from alongside.access.tests.factories import PASSWORD, a_worker, an_app
from alongside.audit.models import AuditEvent
from alongside.audit.states import Outcome

pytestmark = pytest.mark.django_db


CHANGES = ("app/", "passkey/", "recovery-codes/", "password/")


@pytest.mark.parametrize("change", CHANGES)
def test_before_anything_changes_it_asks_whether_it_is_still_you(change: str) -> None:
    client = signed_in(an_app(a_worker()))
    for asked in (client.get("/my-sign-in/" + change), client.post("/my-sign-in/" + change)):
        assert asked["Location"].startswith("/my-sign-in/is-it-you/?next=")
    answers = {"password": "wrong", "next": "/my-sign-in/" + change}
    assert "This is not your password." in client.post("/my-sign-in/is-it-you/", answers).content.decode()
    assert client.get("/my-sign-in/" + change).status_code == 302
    assert (
        client.post("/my-sign-in/is-it-you/", answers | {"password": PASSWORD})["Location"] == "/my-sign-in/" + change
    )
    assert client.get("/my-sign-in/" + change).status_code == 200


def test_who_guesses_is_asked_to_wait() -> None:
    client = signed_in(a_worker())
    for _ in range(5):
        client.post("/my-sign-in/is-it-you/", {"password": "wrong"})
    assert "too many tries" in client.post("/my-sign-in/is-it-you/", {"password": PASSWORD}).content.decode()
    assert client.get("/my-sign-in/password/").status_code == 302


def test_who_has_no_password_here_gives_what_they_hold() -> None:
    worker = an_app(a_worker())
    worker.set_unusable_password()
    worker.save()
    client = signed_in(worker)
    code = recovery_codes_left(worker)[0]
    assert (
        client.post("/my-sign-in/is-it-you/", {"code": code, "next": "/my-sign-in/app/"})["Location"]
        == "/my-sign-in/app/"
    )
    assert client.get("/my-sign-in/app/").status_code == 200


def test_whoever_showed_it_is_them_goes_on_under_a_new_key_and_the_old_one_opens_nothing() -> None:
    worker = a_worker()
    client, stolen = signed_in(worker), Client()
    stolen.cookies["sessionid"] = client.cookies["sessionid"].value
    assert stolen.get("/my-sign-in/").status_code == 200
    client.post("/my-sign-in/is-it-you/", {"password": PASSWORD})
    assert client.get("/my-sign-in/").status_code == 200
    assert stolen.get("/my-sign-in/").status_code == 302


def test_it_is_written_down_whether_it_was_them_or_not() -> None:
    worker = a_worker()
    client = signed_in(worker)
    client.post("/my-sign-in/is-it-you/", {"password": "wrong"})
    client.post("/my-sign-in/is-it-you/", {"password": PASSWORD})
    refused = AuditEvent.objects.get(event="worker.confirm_refused")
    assert (refused.outcome, refused.actor_id, refused.detail) == (Outcome.REFUSED, worker.pk, {"why": "no match"})
    assert AuditEvent.objects.filter(event="worker.confirmed", actor_id=worker.pk).count() == 1
