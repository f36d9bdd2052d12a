"""Signing in."""

import re

import pytest
from django.conf import LazySettings
from django.test import Client
from django.utils import timezone

from alongside.access.actions import end_worker
from alongside.access.models import User
from alongside.access.tests.doors import come_in
from alongside.access.tests.factories import PASSWORD, a_worker, an_administrator, an_app, code_from_app
from alongside.audit.models import AuditEvent
from alongside.audit.states import Outcome

pytestmark = pytest.mark.django_db
PAGE = "/sign-in/"


def sign_in(worker: User, client: Client, password: str = PASSWORD, **more: str) -> str:
    return client.post(PAGE, {"email": worker.email, "password": password, **more}, follow=True).content.decode()


def test_a_worker_signs_in_whatever_the_capitals_of_their_address(client: Client) -> None:
    worker = an_app(a_worker(email="grace@example.org"))
    assert come_in(client, worker, email=" GRACE@Example.org ")["Location"] == "/my-work/"
    line = AuditEvent.objects.get(event="worker.signed_in", actor_id=worker.pk)
    assert line.detail == {"second_step": "totp"}


def test_a_password_alone_opens_nothing(client: Client) -> None:
    for worker in (a_worker(), an_app(a_worker())):
        sign_in(worker, client)
        assert client.get("/my-sign-in/").status_code == 302
    assert not AuditEvent.objects.filter(event="worker.signed_in").exists()


def test_a_wrong_password_and_an_unknown_address_read_the_same(client: Client) -> None:
    worker = a_worker(email="grace@example.org")
    wrong = sign_in(worker, client, password="something else entirely")
    unknown = client.post(PAGE, {"email": "nobody@example.org", "password": PASSWORD}).content.decode()
    for page in (wrong, unknown):
        assert "This email address and password do not match" in page.replace("email", "email")
    assert AuditEvent.objects.filter(event="worker.sign_in_refused", outcome=Outcome.REFUSED).count() == 2


@pytest.mark.parametrize("address", ["grace@example.org", "nobody@example.org"])
def test_after_five_wrong_tries_one_is_asked_to_wait_until_a_time(client: Client, address: str) -> None:
    worker = a_worker(email="grace@example.org")
    for _ in range(5):
        client.post(PAGE, {"email": address, "password": "wrong"})
    told = client.post(PAGE, {"email": address.upper(), "password": PASSWORD}).content.decode()
    assert re.search(r"There were too many tries. Nothing is lost. Wait until \d+:\d\d[ap]m", told)
    assert "Set up your second step" not in sign_in(worker, client) or address != worker.email
    assert "Set up your second step" in sign_in(a_worker(), client), "Others are not kept waiting"


def test_who_signs_in_rightly_many_times_is_not_kept_waiting(client: Client) -> None:
    worker = a_worker()
    for _ in range(8):
        assert "Set up your second step" in sign_in(worker, client)


def test_a_closed_account_opens_nothing_from_the_next_page_on(client: Client) -> None:
    worker = an_app(a_worker())
    come_in(client, worker)
    assert client.get("/my-sign-in/").status_code == 200
    end_worker(worker=worker, by=an_administrator(), at=timezone.now())
    assert client.get("/my-sign-in/").status_code == 302
    assert "do not match" in sign_in(worker, Client())


def test_an_account_closed_between_the_steps_does_not_come_in(client: Client) -> None:
    worker = an_app(a_worker())
    sign_in(worker, client)
    end_worker(worker=worker, by=an_administrator(), at=timezone.now())
    client.post("/sign-in/second-step/", {"code": code_from_app(worker)})
    assert client.get("/my-sign-in/").status_code == 302
    assert not AuditEvent.objects.filter(event="worker.signed_in").exists()


def test_after_signing_in_one_is_where_one_wanted_to_be(client: Client) -> None:
    assert come_in(client, an_app(a_worker()), next="/families/")["Location"] == "/families/"


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"])
def test_the_way_on_never_leads_to_another_place(client: Client, elsewhere: str) -> None:
    assert come_in(client, an_app(a_worker()), next=elsewhere)["Location"] == "/my-work/"


@pytest.mark.parametrize("typed", ["", "\x00", "x" * 100_000, "👵🏽@example.org", "' or 1=1 --"])
def test_odd_addresses_come_back_with_a_sentence(client: Client, typed: str) -> None:
    page = client.post(PAGE, {"email": typed, "password": typed})
    assert page.status_code == 200
    assert "There is a problem" in page.content.decode()


def test_the_password_is_never_written_back(client: Client) -> None:
    assert "my secret words" not in client.post(PAGE, {"email": "", "password": "my secret words"}).content.decode()


def test_whoever_found_a_weakness_reads_to_whom_to_write(client: Client, settings: LazySettings) -> None:
    assert "found a weakness" not in client.get("/sign-in/").content.decode()
    settings.SECURITY_CONTACT = "security@council.example"
    assert "found a weakness in this service? Write to security@council.example." in (
        client.get("/sign-in/").content.decode()
    )
