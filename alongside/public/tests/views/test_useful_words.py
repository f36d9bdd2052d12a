"""One sentence, by whoever wants to say why: struck before it is kept, shown once to whoever wrote it."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client

from alongside.public.models import PageVote
from alongside.public.rules.usefulness import MOST_WORDS
from alongside.public.tests.votes import a_vote

pytestmark = pytest.mark.django_db
OURS = {"sec-fetch-site": "same-origin"}


def said(vote: PageVote, words: str, language: str = "", **more: str) -> Any:
    sent = {"words": words, "back": "/about/for-parents/"} | more
    return Client().post(f"{language}/useful/{vote.mark}/", sent, headers=OURS)


def kept(vote: PageVote) -> PageVote:
    return PageVote.objects.get(pk=vote.pk)


def test_an_ordinary_sentence_is_kept_as_it_is_and_shown() -> None:
    vote = a_vote()
    page = said(vote, "The words are too small on my phone.").content.decode()
    assert kept(vote).words == "The words are too small on my phone."
    assert kept(vote).struck == 0
    assert "The words are too small on my phone." in page
    assert "We took words out" not in page


def test_names_and_numbers_are_struck_before_anything_is_kept_and_that_is_said() -> None:
    vote = a_vote()
    page = said(vote, "My son Ayo is 9. Ring me on 07700 900101.").content.decode()
    assert kept(vote).words == "My son […] is […]. Ring me on […]."
    assert kept(vote).struck > 0
    assert "My son […] is […]. Ring me on […]." in page
    assert "We took words out where you see […]" in page
    assert "07700" not in page
    assert "Ayo" not in page


def test_what_was_struck_never_reaches_the_database() -> None:
    vote = a_vote()
    with connection.execute_wrapper(_no_name_passes):
        assert said(vote, "Ask Folake about it").status_code == 200
    assert kept(vote).words == "Ask […] about it"


def _no_name_passes(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
    assert "Folake" not in f"{sql} {params}"
    return execute(sql, params, many, context)


def test_the_address_shows_nobody_later_what_was_written() -> None:
    vote = a_vote(words="It was hard to read.")
    page = Client().get(f"/useful/{vote.mark}/")
    assert "hard to read" not in page.content.decode()
    assert "You told us already" in page.content.decode()
    assert page["Cache-Control"] == "no-store"
    assert page["X-Robots-Tag"] == "noindex"


def test_a_second_sentence_is_refused_with_what_was_typed() -> None:
    vote = a_vote(words="It was hard to read.")
    page = said(vote, "And too long.").content.decode()
    assert kept(vote).words == "It was hard to read."
    assert "You told us already" in page
    assert "And too long." in page


@pytest.mark.parametrize("typed", ["", "   \n ", "a\x00b", "x" * (MOST_WORDS + 1), "many words " * 10_000])
def test_what_cannot_be_kept_comes_back_with_a_reason(typed: str) -> None:
    vote = a_vote()
    page = said(vote, typed)
    assert page.status_code == 200
    assert "There is a problem" in page.content.decode()
    assert 'href="#id_words"' in page.content.decode()
    assert kept(vote).words == ""
    if typed.strip() and typed.isprintable():
        assert typed.strip()[:200] in page.content.decode()


@pytest.mark.parametrize("typed", ["😀 <b>good</b> page", "لا أفهم", "it’s “good” – very", "১২৩৪৫", "good\r\n\r\npage"])
def test_odd_writing_is_taken(typed: str) -> None:
    vote = a_vote()
    page = said(vote, typed).content.decode()
    assert kept(vote).words
    assert "<b>" not in page


def test_a_sentence_all_of_which_was_struck_leaves_the_answer() -> None:
    vote = a_vote()
    assert "We took words out" in said(vote, "Folake Makebelieve").content.decode()
    assert (kept(vote).words, kept(vote).answer) == ("[…]", "yes")


@pytest.mark.parametrize("mark", ["x", "no-such-mark", "%00", "x" * 300, "😀"])
def test_without_the_secret_of_an_answer_there_is_nothing(mark: str) -> None:
    a_vote()
    assert Client().get(f"/useful/{mark}/").status_code == 404
    assert Client().post(f"/useful/{mark}/", {"words": "hello"}, headers=OURS).status_code == 404


def test_a_sentence_from_another_site_is_refused() -> None:
    vote = a_vote()
    browser = Client(enforce_csrf_checks=True)
    elsewhere = {"origin": "https://elsewhere.example"}
    assert browser.post(f"/useful/{vote.mark}/", {"words": "hello"}, headers=elsewhere).status_code == 403
    assert kept(vote).words == ""


def test_it_leaves_no_cookie_and_asks_in_the_readers_language() -> None:
    vote, phone = a_vote(language="ar"), Client()
    page = phone.get(f"/ar/useful/{vote.mark}/?back=/ar/about/for-parents/").content.decode()
    assert '<html lang="ar" dir="rtl"' in page
    assert 'href="/ar/about/for-parents/#useful"' in page
    phone.post(f"/ar/useful/{vote.mark}/", {"words": "x"}, headers=OURS)
    assert not phone.cookies


def test_in_arabic_words_of_our_own_pages_stay_and_others_are_struck() -> None:
    vote = a_vote(language="ar")
    said(vote, "هذا زكريا", "/ar")
    assert kept(vote).words == "هذا […]"


def test_somebody_who_needs_help_is_told_that_nobody_answers_here() -> None:
    page = Client().get(f"/useful/{a_vote().mark}/").content.decode()
    assert "Nobody answers you here." in page
    assert 'href="/ask/"' in page
