"""The first sign-in of all: nothing opens before there is something to hold."""

import re

import pytest
from django.test import Client

from alongside.access.models import User
from alongside.access.queries import second_factors_of
from alongside.access.tests.factories import PASSWORD, a_worker, an_app, codes_of
from alongside.audit.models import AuditEvent

pytestmark = pytest.mark.django_db
PAGE = "/sign-in/set-up/"


@pytest.fixture
def worker(client: Client) -> User:
    worker = a_worker()
    client.post("/sign-in/", {"email": worker.email, "password": PASSWORD, "next": "/families/"})
    return worker


def secret_on(page: str) -> str:
    found = re.search(r'class="al-secret">([A-Z2-7 ]+)<', page)
    assert found
    return found[1].replace(" ", "")


def test_the_whole_first_sign_in(client: Client, worker: User) -> None:
    page = client.get(PAGE).content.decode()
    assert "data:image/svg+xml;base64," in page
    codes_page = client.post(PAGE, {"code": codes_of(secret_on(page))[0]}, follow=True)
    codes = re.findall(r"<li>(\d{4} \d{4})</li>", codes_page.content.decode())
    assert len(codes) == 10
    assert client.get("/my-sign-in/").status_code == 302, "Not before the codes are kept"
    assert client.post("/sign-in/recovery-codes/")["Location"] == "/families/"
    assert client.get("/my-sign-in/").status_code == 200
    assert AuditEvent.objects.filter(event="worker.second_factor_added", subject_id=worker.pk).count() == 1


def test_looking_at_the_page_again_does_not_spoil_the_square(client: Client, worker: User) -> None:
    assert secret_on(client.get(PAGE).content.decode()) == secret_on(client.get(PAGE).content.decode())


def test_the_secret_is_sealed_in_the_session_too(client: Client, worker: User) -> None:
    secret = secret_on(client.get(PAGE).content.decode())
    assert secret not in str(dict(client.session))


def test_a_wrong_code_sets_up_nothing(client: Client, worker: User) -> None:
    client.get(PAGE)
    assert "This code is not right." in client.post(PAGE, {"code": "000000"}).content.decode()
    assert second_factors_of(worker) == []


@pytest.mark.parametrize(
    "answer", ["", "{}", "null", '{"id": "x", "rawId": "x", "response": {}, "type": "public-key"}']
)
def test_an_odd_passkey_sets_up_nothing(client: Client, worker: User, answer: str) -> None:
    client.get(PAGE)
    assert "No passkey was made." in client.post(PAGE, {"credential": answer}).content.decode()
    assert second_factors_of(worker) == []


def test_who_has_one_already_can_not_set_up_another_with_a_password_alone(client: Client, worker: User) -> None:
    an_app(worker)
    assert client.get(PAGE)["Location"].startswith("/sign-in/second-step/")
    assert client.post(PAGE, {"code": "000000"})["Location"].startswith("/sign-in/second-step/")
    assert client.get("/sign-in/recovery-codes/")["Location"].startswith("/sign-in/second-step/")
    assert client.post("/sign-in/recovery-codes/")["Location"].startswith("/sign-in/second-step/")


def test_a_stranger_is_sent_to_the_first_step(client: Client) -> None:
    assert client.get(PAGE)["Location"].startswith("/sign-in/")
