"""One place that helps: what it says of itself, whom to ring, and where that was said."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from alongside.public.models import Listing
from alongside.public.tests.feeds import SAMPLE, a_service

pytestmark = pytest.mark.django_db


def page_of(name: str, before: str = "", **typed: Any) -> str:
    answer = Client().get(f"{before}/help/{Listing.objects.get(name=name).pk}/", typed)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def directory() -> None:
    call_command("import_services", str(SAMPLE), called="Sample City directory", stdout=StringIO())


def test_all_that_is_known_stands_on_the_page(directory: None) -> None:
    said = page_of("Patchwork Food Bank")
    for words in (
        "Three days of food", "tel:01914960101", "mailto:food@sample-food-bank.example",
        "https://sample-food-bank.example/", "Monday, Wednesday and Friday 10am to 1pm", "Free.",
        "Anyone who lives in Sample City.", "1 Patchwork Lane, Sample City, ZZ1 1AA", "Level way in.", "Arabic",
        "Last checked on Thursday 1 October 2026.", "Sample City directory",
    ):  # fmt: skip
        assert words in said, words


def test_who_found_it_goes_back_to_what_they_found(directory: None) -> None:
    assert 'href="/help/?words=food"' in page_of("Patchwork Food Bank", words="food")


def test_on_a_page_in_arabic_the_languages_are_named_in_arabic_and_its_own_words_are_marked_english(
    directory: None,
) -> None:
    said = page_of("Patchwork Food Bank", "/ar")
    assert "العربية" in said
    assert '<div class="al-own" lang="en" dir="ltr" data-own><p class="govuk-body">Three days of food' in said


def test_one_that_says_little_still_has_a_page_that_says_so(tmp_path: Path) -> None:
    file = tmp_path / "feed.json"
    file.write_text(json.dumps([a_service(1, name="<b>Bare</b> & plain", service_at_locations=[])]))
    call_command("import_services", str(file), stdout=StringIO())
    said = page_of("Bare & plain")
    assert "Nobody says when this was last checked." in said
    assert "feed.json" in said


def test_help_against_violence_shows_the_way_out_and_is_kept_by_no_browser(directory: None) -> None:
    number = Listing.objects.get(name="Lantern Domestic Abuse Help").pk
    answer = Client().get(f"/help/{number}/")
    assert "data-leave" in answer.content.decode()
    assert answer["Cache-Control"] == "no-store"


def test_what_is_on_the_list_no_more_is_not_found() -> None:
    assert Client().get("/help/12345/").status_code == 404
    assert Client().get("/help/99999999999999999999999/").status_code == 404
