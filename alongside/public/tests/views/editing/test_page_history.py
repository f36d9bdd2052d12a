"""What was published, how it differs, and the way back."""

import pytest
from django.test import Client

from alongside.access.tests.doors import page_of, signed_in
from alongside.public.models import PageVersion
from alongside.public.tests.editors import FAMILIES_READ, a_version, an_editor

pytestmark = pytest.mark.django_db
HISTORY = f"/edit/pages/{FAMILIES_READ}/en-gb/history/"
READ = f"/about/{FAMILIES_READ}/"


def test_the_history_says_who_when_and_why_and_offers_the_way_back() -> None:
    a_version(by=an_editor("Leila Madeup"), title="First")
    a_version(title="Second")
    said = page_of(an_editor(), HISTORY)
    assert "Leila Madeup" in said
    assert "Go back to version 1" in said
    assert "Go back to version 2" not in said
    assert "The words it came with" in said


def test_words_that_went_and_came_are_marked_with_more_than_colour() -> None:
    a_version(title="We meet on Monday")
    a_version(title="We meet on Friday")
    said = page_of(an_editor(), f"{HISTORY}2/")
    assert "[went] </span>Monday" in said
    assert "[came] </span>Friday" in said
    assert "<del>" in said
    assert "<ins>" in said
    assert "the words it came with" in page_of(an_editor(), f"{HISTORY}2/?beside=0")
    assert "version 1" in page_of(an_editor(), f"{HISTORY}2/?beside=nonsense")


def test_going_back_shows_the_older_words_to_everyone() -> None:
    a_version(title="The first of two")
    a_version(title="The second of two")
    answer = signed_in(an_editor()).post(f"{HISTORY}1/go-back/", follow=True).content.decode()
    assert "people read it now, as version 3" in answer
    assert "The first of two" in Client().get(READ).content.decode()


def test_a_version_that_waits_is_stopped() -> None:
    a_version(in_days=2)
    editor = an_editor()
    assert "Stop version 1" in page_of(editor, HISTORY)
    signed_in(editor).post(f"{HISTORY}1/stop/")
    assert PageVersion.objects.get().stopped_by == editor


def test_what_cannot_be_done_says_why() -> None:
    a_version()
    editor = signed_in(an_editor())
    assert "is shown already" in editor.post(f"{HISTORY}1/stop/", follow=True).content.decode()
    assert "That is what people read now." in editor.post(f"{HISTORY}1/go-back/", follow=True).content.decode()


@pytest.mark.parametrize("path", ["7/", "99999999999/"])
def test_a_version_there_never_was_is_not_found(path: str) -> None:
    assert signed_in(an_editor()).get(HISTORY + path).status_code == 404
    assert signed_in(an_editor()).get(HISTORY + "1/stop/").status_code == 405
