"""The yearly report, as a PDF."""

import io
from datetime import date
from typing import Any

import pypdf
import pytest
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.rules.hiding import FEWEST
from alongside.training.tests.embedded import a_champion, a_place, an_observation, learned_before
from alongside.training.tests.factories import a_trainer

pytestmark = pytest.mark.django_db

PAGE = "/training/embedding/{}/report.pdf"


def words_on(answer: Any) -> str:
    assert answer["Content-Type"] == "application/pdf"
    pages = pypdf.PdfReader(io.BytesIO(answer.content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_it_is_for_who_arranges_training() -> None:
    assert signed_in(a_social_worker()).get(PAGE.format(2026)).status_code == 403


def test_it_says_what_is_counted_what_is_not_shown_and_on_which_day_it_was_drawn() -> None:
    learned_before(a_place("Madeup Primary & Sons", people=40), 13, date(2025, 5, 12))
    learned_before(a_place("Madeup Nursery", people=4), 5, date(2025, 5, 12))
    a_champion()
    words = words_on(signed_in(a_trainer()).get(PAGE.format(2025)))
    assert "April 2025 to March 2026" in words
    assert "13 (32%)" in words
    assert "fewer than 6" in words
    assert "18" not in words.split("People trained")[1].split("How sure people feel")[0]
    assert "What is not shown, and why" in words
    assert "Where the figures come from" in words
    assert f"Drawn on {timezone.localdate():%-d %B %Y}" in words


def test_practice_is_in_it_from_six_observations_on() -> None:
    place, at = a_place(), timezone.now().replace(year=2025, month=6, day=3)
    for _ in range(FEWEST):
        an_observation(place, at=at)
    words = words_on(signed_in(a_trainer()).get(PAGE.format(2025)))
    assert "6 observations" in words
    assert "Everybody spoke and was listened to." in words


def test_it_is_a_document_that_is_read_aloud() -> None:
    learned_before(a_place(), 6, date(2025, 5, 12))
    answer = signed_in(a_trainer()).get(PAGE.format(2025))
    document = pypdf.PdfReader(io.BytesIO(answer.content))
    assert "/MarkInfo" in document.root_object
    assert "How the city takes up the approach" in str(document.metadata and document.metadata.title)


@pytest.mark.parametrize("year", [0, 1066, 99_999_999_999])
def test_a_year_without_figures_is_not_there(year: int) -> None:
    assert signed_in(a_trainer()).get(PAGE.format(year)).status_code == 404
