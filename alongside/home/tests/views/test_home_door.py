"""The door says nothing of who is known."""

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from alongside.access.tests.doors import signed_in
from alongside.families.models import Family, HomeKey
from alongside.families.tests.factories import a_family, mother_of
from alongside.home.tests.invited import NUMBER, PHONE, a_way, an_invitation, asks_for_a_code
from alongside.home.tests.views.test_invitation import without_secrets
from alongside.messages.models import Message
from alongside.partners.models import Service

pytestmark = pytest.mark.django_db


@pytest.fixture
def family() -> Family:
    family = a_family()
    an_invitation(family, mother_of(family))
    return family


@pytest.mark.parametrize("typed", [PHONE, NUMBER, "07700900123", "+44 (0)7700 900-123"])
def test_a_code_goes_to_the_phone_however_the_number_is_typed(family: Family, typed: str) -> None:
    assert len(asks_for_a_code(Client(), typed)) == 6
    message = Message.objects.get(kind="code")
    assert (message.to, message.subject, message.person) == (NUMBER, "Your code", mother_of(family))


def test_a_code_goes_to_an_e_mail_whatever_its_capitals() -> None:
    family = a_family()
    a_way(mother_of(family), kind="email", value="Ruth@Example.org")
    an_invitation(family, mother_of(family), codes_by="email", codes_to="ruth@example.org")
    assert asks_for_a_code(Client(), " RUTH@example.ORG ")


def test_a_number_nobody_knows_gets_the_same_next_page_and_no_message(family: Family) -> None:
    known, unknown = Client(), Client()
    asks_for_a_code(known)
    assert asks_for_a_code(unknown, "07700 900777") == ""
    pages = [browser.get("/home/code/").content.decode() for browser in (known, unknown)]
    assert without_secrets(pages[0]) == without_secrets(pages[1])
    assert Message.objects.filter(kind="code").count() == 1


def test_after_five_codes_in_an_hour_there_are_no_more_for_known_and_unknown_alike(family: Family) -> None:
    for number in (PHONE, "07700 900777"):
        for _ in range(5):
            asks_for_a_code(Client(), number)
        page = Client().post("/home/door/", {"to": number}).content.decode()
        assert "There were too many tries. Wait an hour" in page
    assert Message.objects.filter(kind="code").count() == 5


def test_one_place_cannot_ask_for_everybody() -> None:
    for number in range(60):
        asks_for_a_code(Client(), f"07700 9000{number:02}")
    assert "too many tries" in Client().post("/home/door/", {"to": "07700 900777"}).content.decode()
    cache.clear()
    asks_for_a_code(Client(), "07700 900777")


def test_whose_way_in_is_closed_gets_no_code(family: Family) -> None:
    HomeKey.objects.update(ended_at="2026-01-01T00:00Z", ended_why="withdrawn")
    assert asks_for_a_code(Client()) == ""


@pytest.mark.parametrize("typed", ["", "nobody", "0191 496 0101", "\x00", "x" * 100_000, "🫖@🫖", "+", "'--", "٠٧٧"])
def test_what_is_no_number_is_said_and_stays_in_its_box(typed: str) -> None:
    answer = Client().post("/home/door/", {"to": typed})
    assert answer.status_code == 200
    assert "There is a problem" in answer.content.decode()
    assert not Message.objects.exists()


def test_the_door_says_whom_to_ring_and_that_a_worker_can_write(family: Family) -> None:
    Service.objects.update(phone="0191 496 0100")
    page = Client().get("/home/door/").content.decode()
    assert "0191 496 0100" in page
    assert "We can write things down for you." in page


@pytest.mark.parametrize("language", ["en-gb", "ar", "pl", "ur", "bn", "ro", "fa"])
def test_the_door_speaks_seven_languages_and_keeps_to_the_one_chosen(family: Family, language: str) -> None:
    browser = Client()
    page = browser.get(f"/home/door/?lang={language}").content.decode()
    assert f'value="{language}"' in page
    assert f'<html lang="{"en" if language == "en-gb" else language}"' in page
    assert browser.post(f"/home/door/?lang={language}", {"to": PHONE})["Location"] == f"/home/code/?lang={language}"


def test_a_language_we_do_not_have_is_english() -> None:
    assert '<html lang="en"' in Client().get("/home/door/?lang=xx%00").content.decode()


def test_it_goes_only_to_the_familys_own_pages() -> None:
    for elsewhere in ("https://evil.example/", "//evil.example", "/my-work/", "javascript:alert(1)"):
        assert "evil" not in Client().get("/home/door/", {"next": elsewhere}).content.decode()
        assert elsewhere not in Client().get("/home/door/", {"next": elsewhere}).content.decode()


def test_a_workers_browser_is_refused(family: Family) -> None:
    for page in ("home_door", "home_code", "letter_code", "gone_out"):
        assert signed_in(family.added_by).get(reverse(page)).status_code == 403
