"""The door says nothing of who is known."""

import re

import pytest
from django.core.cache import cache
from django.test import Client

from alongside.access.tests.doors import signed_in
from alongside.messages.models import Message
from alongside.training.models import ComingIn
from alongside.training.tests.door import CODE, DOOR, asks_for_a_code
from alongside.training.tests.factories import a_learner, a_trainer, learning

pytestmark = pytest.mark.django_db


def without_secrets(page: str, *addresses: str) -> str:
    for address in addresses:
        page = page.replace(address, "…")
    return re.sub(r'value="\w{64}"', "", page)


def test_every_address_gets_a_code_and_the_same_next_page() -> None:
    known, pages = a_learner().email, []
    for address in (known, "nobody@elsewhere.example"):
        browser = Client()
        asks_for_a_code(browser, address)
        pages.append(without_secrets(browser.get(CODE).content.decode(), address))
    assert pages[0] == pages[1]
    assert [(one.to, one.worker) for one in Message.objects.order_by("pk")] == [
        (known, None),
        ("nobody@elsewhere.example", None),
    ]


def test_what_is_kept_of_a_code_does_not_tell_it() -> None:
    code = asks_for_a_code(Client(), "Tess@Madeup-School.example")
    kept = ComingIn.objects.get()
    assert code not in kept.code_hash
    assert (kept.email, (kept.ends_at - kept.made_at).total_seconds()) == ("tess@madeup-school.example", 15 * 60)


def test_after_five_codes_in_an_hour_there_are_no_more_for_known_and_unknown_alike() -> None:
    for address in (a_learner().email, "nobody@elsewhere.example"):
        for _ in range(5):
            asks_for_a_code(Client(), address)
        page = Client().post(DOOR, {"email": address.upper()}).content.decode()
        assert "There were too many tries. Wait an hour" in page
    assert Message.objects.filter(kind="code").count() == 10


def test_one_network_cannot_ask_for_everybody() -> None:
    cache.clear()
    for number in range(120):
        asks_for_a_code(Client(), f"nobody{number}@elsewhere.example")
    assert "too many tries" in Client().post(DOOR, {"email": "one-more@elsewhere.example"}).content.decode()


@pytest.mark.parametrize(
    "typed", ["", "nobody", "a@b", "\x00@madeup.example", "x" * 100_000, "😀", "a@b.example\nBcc: c@d.example"]
)
def test_bad_addresses_come_back_with_a_sentence(typed: str) -> None:
    page = Client().post(DOOR, {"email": typed})
    assert page.status_code == 200
    assert 'href="#id_email"' in page.content.decode()
    assert not ComingIn.objects.exists()


@pytest.mark.parametrize(
    "way",
    [
        "https://elsewhere.example/",
        "//elsewhere.example/training/",
        "/my-work/",
        "/training/\\elsewhere",
        "javascript:1",
        "/training/\n",
    ],
)
def test_no_way_on_leads_away_from_training(way: str) -> None:
    page = Client().get(DOOR, {"next": way}).content.decode()
    assert 'name="next"' not in page


def test_where_they_want_to_go_is_kept() -> None:
    way = "/training/sessions/S-7K3Q9BT/book/?a=1"
    assert (
        'name="next" value="/training/sessions/S-7K3Q9BT/book/?a=1"'
        in Client().get(DOOR, {"next": way}).content.decode()
    )


def test_who_is_in_already_goes_on() -> None:
    for browser in (learning(a_learner()), signed_in(a_trainer())):
        assert browser.get(DOOR, {"next": "/training/about-me/"})["Location"] == "/training/about-me/"


@pytest.mark.parametrize("email", ["teſs@madeup-school.example", "tess@madeup-ſchool.example", "grüße@madeup.example"])
def test_an_address_that_only_looks_like_one_comes_back_with_a_sentence(email: str) -> None:
    answer = Client().post(DOOR, {"email": email})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Write an email address, like name@example.org." in page
    assert email in page
    assert not ComingIn.objects.exists()
