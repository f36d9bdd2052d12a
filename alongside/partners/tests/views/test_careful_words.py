"""The page with the list of words to be careful with."""

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.actions.careful_words import change_careful_word, leave_out_careful_word
from alongside.partners.tests.factories import a_service_manager, a_social_worker, an_editor

pytestmark = pytest.mark.django_db
PAGE = "/service/words/"


def test_a_stranger_signs_in_and_a_social_worker_is_refused() -> None:
    assert Client().get(PAGE).status_code == 302
    assert signed_in(a_social_worker()).get(PAGE).status_code == 403


def test_every_line_says_where_it_comes_from() -> None:
    editor = an_editor(name="Edie Made-Up")
    change_careful_word(word="contact", rather="time together", why="", by=editor, at=timezone.now())
    change_careful_word(word="kinship", rather="with Nana", why="", by=editor, at=timezone.now())
    leave_out_careful_word(word="siblings", by=editor, at=timezone.now())
    page = page_of(a_service_manager(), PAGE)
    assert page.count("Ours, in place of what came along") == 1
    assert page.index("Taken off the list") < page.index("<strong>siblings</strong>")
    assert "Edie Made-Up" in page
    assert "Came along" in page
