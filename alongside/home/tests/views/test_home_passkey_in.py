"""Coming in with a passkey."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.families.actions import close_way_in
from alongside.families.models import Family, HomePasskey
from alongside.families.tests.factories import a_family, mother_of
from alongside.home.tests.phone import HOST, Phone, question_on
from alongside.home.tests.views.test_home_passkeys import PAGE as MAKE
from alongside.home.tests.views.test_home_passkeys import a_browser

pytestmark = pytest.mark.django_db
PAGE = "/home/passkey/"


@pytest.fixture
def family() -> Family:
    return a_family()


@pytest.fixture
def phone(family: Family) -> Phone:
    """Ruth's, with a passkey on it."""
    phone, browser = Phone(), a_browser(family, mother_of(family))
    browser.post(MAKE, {"credential": phone.makes(question_on(browser.get(MAKE).content.decode()))})
    return phone


def at_the_door() -> tuple[Client, Any]:
    browser = Client(SERVER_NAME=HOST)
    return browser, question_on(browser.get(PAGE).content.decode())


def test_it_lets_them_in_without_a_code(phone: Phone) -> None:
    browser, question = at_the_door()
    assert browser.post(PAGE, {"credential": phone.answers(question)})["Location"] == "/home/"
    assert "Hello Ruth" in browser.get("/home/").content.decode()


def test_an_answer_is_good_once(phone: Phone) -> None:
    browser, question = at_the_door()
    answer, asked = phone.answers(question), browser.cookies["our_door_passkey"].value
    browser.post(PAGE, {"credential": answer})
    thief = Client(SERVER_NAME=HOST)
    thief.cookies["our_door_passkey"] = asked
    assert thief.post(PAGE, {"credential": answer}).status_code == 200
    assert thief.get("/home/").status_code == 302


def test_an_answer_to_another_question_of_another_phone_or_place_lets_nobody_in(phone: Phone) -> None:
    other = Phone()
    other.credential_id = phone.credential_id
    tried: list[Callable[[Any], str]] = [
        lambda asked: phone.answers(asked | {"challenge": "AAAA"}),
        lambda asked: other.answers(asked),
        lambda asked: Phone().answers(asked),
        lambda asked: phone.answers(asked, origin="https://evil.example"),
        lambda asked: phone.answers(asked, known=False),
    ]
    for answer in tried:
        browser, question = at_the_door()
        page = browser.post(PAGE, {"credential": answer(question)})
        assert (page.status_code, "That did not work" in page.content.decode()) == (200, True)
        assert browser.get("/home/").status_code == 302


def test_a_closed_way_in_stays_closed(family: Family, phone: Phone) -> None:
    close_way_in(family=family, person=mother_of(family), by=family.added_by, at=timezone.now())
    browser, question = at_the_door()
    assert browser.post(PAGE, {"credential": phone.answers(question)}).status_code == 200
    assert HomePasskey.objects.exists()


@pytest.mark.parametrize(
    "answer", ["", "{", "[]", json.dumps({"id": "x", "rawId": "x", "response": {}}), "\x00", "x" * 100_000]
)
def test_what_is_no_answer_lets_nobody_in(answer: str) -> None:
    browser, _ = at_the_door()
    assert browser.post(PAGE, {"credential": answer}).status_code == 200
    assert Client(SERVER_NAME=HOST).post(PAGE, {"credential": answer}).status_code == 200


def test_the_page_asks_of_no_one_passkey() -> None:
    _, question = at_the_door()
    assert not question.get("allowCredentials")
