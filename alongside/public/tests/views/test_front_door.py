"""The front door opens for anyone, in the language its address begins with."""

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from django.views.defaults import server_error

from alongside.families.tests.doors import signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.public.views import sent_from_our_own_page

pytestmark = pytest.mark.django_db


def test_anyone_is_let_in_and_nothing_is_left_in_their_browser() -> None:
    answer = Client().get("/")
    assert answer.status_code == 200
    assert not answer.cookies


def test_a_worker_goes_on_to_their_work() -> None:
    assert signed_in(a_social_worker()).get("/")["Location"] == reverse("my_work")


def test_a_page_that_is_not_there_is_said_kindly_in_the_houses_look() -> None:
    page = signed_in(a_social_worker()).get("/no-such-page/")
    assert page.status_code == 404
    assert "We cannot find this page" in page.content.decode()
    assert "Sign out" in page.content.decode()


def test_a_stranger_on_a_page_that_is_not_there_is_told_the_same() -> None:
    page = Client().get("/no-such-page/")
    assert page.status_code == 404
    assert "We cannot find this page" in page.content.decode()


def test_the_page_for_what_went_wrong_needs_nothing_that_may_be_broken() -> None:
    page = server_error(RequestFactory().get("/"))
    assert page.status_code == 500
    assert "Something went wrong on our side" in page.content.decode()


def test_more_than_a_page_can_take_is_refused_in_a_sentence() -> None:
    answer = signed_in(a_social_worker()).post("/families/find/", {"name": "x" * 6_000_000})
    assert answer.status_code == 400
    assert "more than a page can take" in answer.content.decode()


def test_a_language_stands_at_the_beginning_of_the_address() -> None:
    page = Client().get("/ar/").content.decode()
    assert '<html lang="ar" dir="rtl"' in page


@pytest.mark.parametrize(
    ("said", "taken"),
    [
        ({"sec-fetch-site": "same-origin"}, True),
        ({"sec-fetch-site": "cross-site"}, False),
        ({"sec-fetch-site": "none"}, False),
        ({"origin": "http://testserver"}, True),
        ({"origin": "https://elsewhere.example"}, False),
        ({"origin": "null"}, False),
        ({"referer": "http://testserver/ask/"}, True),
        ({"referer": "http://testserver.elsewhere.example/"}, False),
        ({}, False),
    ],
)
def test_a_form_is_taken_only_from_our_own_pages(said: dict[str, str], taken: bool) -> None:
    assert sent_from_our_own_page(RequestFactory().post("/", headers=said)) is taken
