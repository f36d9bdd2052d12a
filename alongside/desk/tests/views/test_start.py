"""The front step."""

import pytest
from django.test import Client

from alongside.families.tests.doors import signed_in
from alongside.partners.tests.factories import a_social_worker


@pytest.mark.django_db
def test_a_stranger_goes_to_sign_in_and_a_worker_to_their_work() -> None:
    assert Client().get("/")["Location"] == "/sign-in/"
    assert signed_in(a_social_worker()).get("/")["Location"] == "/my-work/"


@pytest.mark.django_db
def test_a_page_that_is_not_there_is_said_kindly_in_the_houses_look() -> None:
    page = signed_in(a_social_worker()).get("/no-such-page/")
    assert page.status_code == 404
    assert "We cannot find this page" in page.content.decode()
    assert "Sign out" in page.content.decode()


@pytest.mark.django_db
def test_a_stranger_on_a_page_that_is_not_there_is_told_the_same() -> None:
    page = Client().get("/no-such-page/")
    assert page.status_code == 404
    assert "We cannot find this page" in page.content.decode()


def test_the_page_for_what_went_wrong_needs_nothing_that_may_be_broken() -> None:
    from django.test import RequestFactory
    from django.views.defaults import server_error

    page = server_error(RequestFactory().get("/"))
    assert page.status_code == 500
    assert "Something went wrong on our side" in page.content.decode()


@pytest.mark.django_db
def test_more_than_a_page_can_take_is_refused_in_a_sentence() -> None:
    answer = signed_in(a_social_worker()).post("/families/find/", {"name": "x" * 6_000_000})
    assert answer.status_code == 400
    assert "more than a page can take" in answer.content.decode()
