"""Our own first module: short, easy to read, kind, and with its sources."""

import re

import pytest

from alongside.foundation.careful_words import careful_words_in
from alongside.foundation.reading_grade import grade
from alongside.foundation.written import as_html, links_in, may_be_published
from alongside.training.rules.first_module import FIRST_PAGES, FIRST_QUESTIONS, Page, Question
from alongside.training.rules.module import blockers_to_question

ELEVEN = 6  # the school year in which people are eleven


@pytest.mark.parametrize("page", FIRST_PAGES, ids=lambda page: page.title)
def test_each_page_is_short_easy_and_says_where_it_comes_from(page: Page) -> None:
    plain = re.sub(r"^(-|\d\.) |\*\*", "", page.said, flags=re.MULTILINE)
    assert grade(plain) <= ELEVEN
    assert len(plain.split()) <= 220
    assert links_in(page.words)
    assert all(may_be_published(link) for link in links_in(page.words))
    assert "Where this comes from" in as_html(page.words)


@pytest.mark.parametrize("question", FIRST_QUESTIONS, ids=lambda question: question.words[:20])
def test_each_question_can_be_answered_and_says_why(question: Question) -> None:
    assert blockers_to_question(question.answers, question.right) == []
    assert question.why
    assert grade(f"{question.words} {question.why}") <= ELEVEN


def test_five_pages_and_five_questions_whose_right_answers_do_not_stand_in_one_place() -> None:
    assert (len(FIRST_PAGES), len(FIRST_QUESTIONS)) == (5, 5)
    assert len({question.right for question in FIRST_QUESTIONS}) >= 3


def test_only_the_page_about_words_says_words_that_blame_and_only_to_put_others_in_their_place() -> None:
    *others, about_words = FIRST_PAGES
    assert [page.title for page in others if careful_words_in(page.said)] == []
    hindering = [line for line in about_words.said.splitlines() if careful_words_in(line)]
    assert all(line.startswith("- Not “") and "Say: " in line for line in hindering)
