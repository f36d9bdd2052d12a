"""Question cards, on the screen and as paper to cut."""

import io

import pypdf
import pytest
from django.utils import timezone

from alongside.families.tests.doors import page_of, signed_in
from alongside.foundation.languages import LANGUAGES
from alongside.partners.tests.factories import a_service, a_service_manager, a_social_worker
from alongside.restorative.actions.questions import choose_questions
from alongside.restorative.queries.questions import WhichSet
from alongside.restorative.rules.questions import LONGEST
from alongside.restorative.states import Audience, ReaderAge
from alongside.restorative.tests.views.doors import a_stranger_signs_in_first

pytestmark = pytest.mark.django_db
WHERE = "/restorative/questions/harmed/child/{}/cards"


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
def test_there_are_cards_in_every_language(language: object) -> None:
    a_service()
    where = WHERE.format(language.code)  # type: ignore[attr-defined]
    a_stranger_signs_in_first(f"{where}/")
    answer = signed_in(a_social_worker()).get(f"{where}.pdf")
    paper = pypdf.PdfReader(io.BytesIO(answer.content))
    assert paper.trailer["/Root"]["/Lang"].startswith(language.tag)  # type: ignore[attr-defined,index]
    assert 'filename="question-cards.pdf"' in answer["Content-Disposition"]
    assert f'lang="{language.tag}" dir="{language.direction}"' in page_of(a_social_worker(), f"{where}/")  # type: ignore[attr-defined]


def test_neither_page_nor_paper_says_that_somebody_was_harmed() -> None:
    a_service()
    content = signed_in(a_social_worker()).get(f"{WHERE.format('en-gb')}.pdf").content
    words = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)
    assert "What was the worst bit for you?" in " ".join(words.split())
    assert "harmed" not in words.lower()


def test_the_longest_questions_still_fit_their_cards() -> None:
    which = WhichSet(a_service(), Audience.HARMED, ReaderAge.CHILD, "en-gb")
    questions = [f"{number} " + "Wwww " * 30 + "end?" for number in range(8)] + ["W" * LONGEST]
    assert all(len(question) <= LONGEST for question in questions)
    choose_questions(which=which, questions=questions, why="Long.", by=a_service_manager(), at=timezone.now())
    content = signed_in(a_social_worker()).get(f"{WHERE.format('en-gb')}.pdf").content
    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    assert len(pages) == 3
    assert " ".join(page.extract_text() for page in pages).count("end?") == 8
