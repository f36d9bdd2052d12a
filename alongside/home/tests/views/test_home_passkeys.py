"""Making a passkey at home, and taking it away."""

import json

import pytest
from django.test import Client

from alongside.families.models import Family, HomePasskey
from alongside.families.tests.factories import a_family, children_of, mother_of
from alongside.home.tests.at_home import at_home
from alongside.home.tests.phone import HOST, Phone, question_on
from alongside.people.models import Person

pytestmark = pytest.mark.django_db
PAGE = "/home/passkeys/"


def a_browser(family: Family, person: Person) -> Client:
    browser = at_home(family, person)
    browser.defaults["SERVER_NAME"] = HOST
    return browser


@pytest.fixture
def family() -> Family:
    return a_family()


def test_a_passkey_is_made_and_taken_away(family: Family) -> None:
    browser, phone = a_browser(family, mother_of(family)), Phone()
    answer = phone.makes(question_on(browser.get(PAGE).content.decode()))
    assert browser.post(PAGE, {"credential": answer}).status_code == 302
    assert "Set up on" in browser.get(PAGE).content.decode()
    browser.post(PAGE, {"forget": str(HomePasskey.objects.get().pk)})
    assert not HomePasskey.objects.exists()


def test_one_passkey_is_not_made_twice_with_one_answer_on_two_peoples_pages(family: Family) -> None:
    ruth, ayo = a_browser(family, mother_of(family)), a_browser(family, children_of(family)[0])
    answer = Phone().makes(question_on(ruth.get(PAGE).content.decode()))
    ayo.get(PAGE)
    assert "That did not work" in ayo.post(PAGE, {"credential": answer}).content.decode()
    ayo.cookies["our_door_passkey"] = ruth.cookies["our_door_passkey"].value
    assert "That did not work" in ayo.post(PAGE, {"credential": answer}).content.decode()
    assert not HomePasskey.objects.exists()


def test_a_passkey_of_another_place_is_none(family: Family) -> None:
    browser = a_browser(family, mother_of(family))
    answer = Phone().makes(question_on(browser.get(PAGE).content.decode()), origin="https://evil.example")
    assert "That did not work" in browser.post(PAGE, {"credential": answer}).content.decode()
    assert not HomePasskey.objects.exists()


def test_nobody_takes_away_anothers(family: Family) -> None:
    ruth, ayo = a_browser(family, mother_of(family)), a_browser(family, children_of(family)[0])
    ruth.post(PAGE, {"credential": Phone().makes(question_on(ruth.get(PAGE).content.decode()))})
    number = HomePasskey.objects.get().pk
    for asked in (str(number), "0", "x", "9" * 100, "\x00"):
        ayo.post(PAGE, {"forget": asked})
    assert HomePasskey.objects.filter(pk=number).exists()


@pytest.mark.parametrize(
    "answer",
    ["", "{", "[]", "null", json.dumps({"id": "x"}), json.dumps({"id": "x", "response": {}}), "\x00", "x" * 100_000],
)
def test_what_is_no_answer_makes_none(family: Family, answer: str) -> None:
    browser = a_browser(family, mother_of(family))
    browser.get(PAGE)
    assert "That did not work" in browser.post(PAGE, {"credential": answer}).content.decode()
    assert not HomePasskey.objects.exists()
