"""Looking for help: by words, kind, place, age and language, on a page that keeps nothing and needs no script."""

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from alongside.public.tests.feeds import SAMPLE, a_service

pytestmark = pytest.mark.django_db


@pytest.fixture
def directory() -> None:
    call_command("import_services", str(SAMPLE), called="Sample City directory", stdout=StringIO())


def page(address: str = "/help/", **typed: Any) -> str:
    answer = Client().get(address, typed)
    assert answer.status_code == 200
    return answer.content.decode()


def test_where_no_directory_was_brought_in_the_page_says_so_and_what_to_do() -> None:
    said = page()
    assert "There is no list here yet." in said
    assert "tel:999" in said
    assert '<form method="get"' not in said


def test_a_neighbour_finds_a_food_bank_near_their_postcode(directory: None) -> None:
    said = page(words="food bank", place="zz1 1aa")
    assert "Patchwork Food Bank" in said
    assert "1 place can help" in said
    assert "Less than a mile away" in said


def test_a_search_stays_in_the_address_and_on_the_page(directory: None) -> None:
    said = page(words="food", place="Sample City", age="9")
    assert 'value="Sample City"' in said
    assert "/?words=food&amp;place=Sample+City&amp;age=9" in said


def test_nothing_found_says_what_else_to_try(directory: None) -> None:
    said = page(words="zebra", age="3")
    assert "Nothing found: Help near you" in said
    assert 'href="?words=zebra"' in said
    assert 'href="?age=3"' in said


def test_searching_for_nothing_in_particular_shows_all(directory: None) -> None:
    assert "14 places can help" in page(words="")


def test_a_list_longer_than_a_page_goes_on(tmp_path: Any) -> None:
    file = tmp_path / "feed.json"
    file.write_text(json.dumps([a_service(number) for number in range(1, 46)]))
    call_command("import_services", str(file), stdout=StringIO())
    said = page(words="madeup", page="2")
    assert 'start="21"' in said
    assert 'rel="next" href="?words=madeup&amp;page=3"' in said
    assert "Page 3 of 3" in page(words="madeup", page="99999")


@pytest.mark.parametrize("typed", ["x", "0", "26", "9" * 100, "\x00", "-1"])
def test_an_age_that_cannot_be_is_said_by_the_question_and_nothing_is_lost(directory: None, typed: str) -> None:
    said = page(words="food", age=typed)
    if typed == "0":
        assert "govuk-error-summary" not in said
        return
    assert "govuk-error-summary" in said
    assert 'value="food"' in said


@pytest.mark.parametrize("name", ["words", "need", "place", "age", "language", "page"])
@pytest.mark.parametrize(
    "typed", ["\x00", "a" * 3_000, "' or 1=1 --", "🦄", "\u202eאבג", "(|&!:*", "%_\\", "\\m(", "</script>"]
)
def test_no_search_breaks_the_page(directory: None, name: str, typed: str) -> None:
    page(**{"words": "food", name: typed})


def test_who_may_be_in_danger_is_shown_the_way_out_and_whom_to_ring(directory: None) -> None:
    for typed in ({"need": "abuse"}, {"words": "my husband hits me"}, {"words": "refuge"}):
        answer = Client().get("/help/", typed)
        said = answer.content.decode()
        assert "data-leave" in said
        assert "tel:999" in said
        assert answer["Cache-Control"] == "no-store"
    assert "data-leave" not in page(need="food")


def test_in_arabic_a_kind_of_help_is_found_by_its_key_and_services_stay_english(directory: None) -> None:
    said = page("/ar/help/", need="food")
    assert '<span lang="en" dir="ltr" data-own>Patchwork Food Bank</span>' in said
    assert 'href="/ar/help/' in said


def test_the_page_leaves_nothing_in_the_browser_and_takes_no_post(directory: None) -> None:
    answer = Client().get("/help/", {"words": "food"})
    assert not answer.cookies
    assert answer["X-Robots-Tag"] == "noindex"
    assert Client(headers={"sec-fetch-site": "same-origin"}).post("/help/").status_code == 405


def test_a_search_asks_the_database_a_handful_of_questions(
    directory: None, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    page(words="food")  # what is asked once for all pages
    # Six of the search; the rest says who asks, and keeps one request in one transaction.
    with django_assert_max_num_queries(10):
        page(words="food", place="ZZ1 1AA", age="9", language="ar")
