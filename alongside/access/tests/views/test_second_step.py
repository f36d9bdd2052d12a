"""The second step: a code from an app, or from paper, each right once."""

import re

import pytest
from django.core.cache import cache
from django.test import Client

from alongside.access.models import User
from alongside.access.queries import recovery_codes_left
from alongside.access.tests.doors import come_in
from alongside.access.tests.factories import PASSWORD, a_worker, an_app, code_from_app
from alongside.audit.models import AuditEvent
from alongside.audit.states import Outcome

pytestmark = pytest.mark.django_db
PAGE = "/sign-in/second-step/"


@pytest.fixture
def worker(client: Client) -> User:
    """Has taken the first step in this browser."""
    worker = an_app(a_worker())
    client.post("/sign-in/", {"email": worker.email, "password": PASSWORD, "next": "/families/"})
    return worker


def is_in(client: Client) -> bool:
    return client.get("/my-sign-in/").status_code == 200


def give(client: Client, code: str) -> str:
    return client.post(PAGE, {"code": code}, follow=True).content.decode()


def test_the_right_code_opens_the_page_that_was_wanted(client: Client, worker: User) -> None:
    assert client.post(PAGE, {"code": code_from_app(worker)})["Location"] == "/families/"
    assert is_in(client)


def test_somebody_who_comes_by_a_newer_kind_of_address_is_let_in_too() -> None:
    worker, browser = an_app(a_worker()), Client(REMOTE_ADDR="2001:db8:7:7::1")
    come_in(browser, worker)
    assert is_in(browser)


def test_a_wrong_code_is_refused_politely_and_written_down(client: Client, worker: User) -> None:
    assert "This code is not right, or was used already." in give(client, "000000")
    assert not is_in(client)
    line = AuditEvent.objects.get(event="worker.second_step_refused")
    assert (line.outcome, line.actor_id) == (Outcome.REFUSED, worker.pk)


def test_a_code_opens_one_browser_and_no_other(client: Client, worker: User) -> None:
    code = code_from_app(worker)
    client.post(PAGE, {"code": code})
    elsewhere = Client()
    assert come_in(elsewhere, worker, code=code).status_code == 200
    assert not is_in(elsewhere)


def test_a_code_stays_used_for_as_long_as_any_clock_would_take_it(client: Client, worker: User) -> None:
    code = code_from_app(worker)
    client.post(PAGE, {"code": code})
    cache.delete(f"allauth.mfa.totp.used?user={worker.pk}&code={code}")  # which it keeps for 30 seconds only
    elsewhere = Client()
    come_in(elsewhere, worker, code=code)
    assert not is_in(elsewhere)


def test_a_recovery_code_opens_once(client: Client, worker: User) -> None:
    code = recovery_codes_left(worker)[3]
    assert "You have 9 recovery codes left." in give(client, f"{code[:4]} {code[4:]}")
    assert is_in(client)
    elsewhere = Client()
    come_in(elsewhere, worker, code=code)
    assert not is_in(elsewhere)
    assert AuditEvent.objects.filter(event="worker.recovery_code_used", subject_id=worker.pk).count() == 1


def test_after_five_wrong_codes_even_the_right_one_waits(client: Client, worker: User) -> None:
    for _ in range(5):
        give(client, "000000")
    assert re.search(r"too many tries.*Wait until \d+:\d\d[ap]m", give(client, code_from_app(worker)))
    assert not is_in(client)


@pytest.mark.parametrize("typed", ["", "\x00", "x" * 100_000, "👵🏽", "١٢٣٤٥٦", "' or 1=1 --"])
def test_odd_codes_come_back_with_a_sentence(client: Client, worker: User, typed: str) -> None:
    page = give(client, typed)
    assert "There is a problem" in page
    assert not is_in(client)


@pytest.mark.parametrize(
    "answer", ["", "{}", "[]", "null", '{"id": "x", "rawId": "x", "response": {}, "type": "public-key"}']
)
def test_an_odd_answer_of_a_passkey_opens_nothing(client: Client, worker: User, answer: str) -> None:
    page = client.post(PAGE, {"credential": answer}, follow=True)
    assert "That passkey did not work here." in page.content.decode()
    assert not is_in(client)


def test_without_the_first_step_there_is_no_second(client: Client) -> None:
    assert client.get(f"{PAGE}?next=/families/")["Location"] == "/sign-in/?next=%2Ffamilies%2F"
    assert client.post(PAGE, {"code": "123456"})["Location"].startswith("/sign-in/")


def test_who_waits_too_long_keeps_the_way_back(client: Client, worker: User) -> None:
    session = client.session
    session["account_login"]["initiated_at"] -= 16 * 60
    session["account_login"] = dict(session["account_login"])
    session.save()
    page = client.post(f"{PAGE}?next=/families/", {"code": code_from_app(worker)}, follow=True)
    assert "please sign in once more" in page.content.decode()
    assert page.request["QUERY_STRING"] == "next=%2Ffamilies%2F"
    assert not is_in(client)


def test_somebody_elses_codes_are_wrong_here(client: Client, worker: User) -> None:
    give(client, code_from_app(an_app(a_worker())))
    assert not is_in(client)
