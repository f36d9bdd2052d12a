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


def test_a_word_is_found_by_part_of_it_whether_it_is_on_the_list_or_taken_off() -> None:
    leave_out_careful_word(word="siblings", by=an_editor(), at=timezone.now())
    manager = a_service_manager()
    found = page_of(manager, f"{PAGE}?find=SIBL")
    assert "<strong>siblings</strong>" in found
    assert "<strong>contact</strong>" not in found
    assert "<strong>contact</strong>" in page_of(manager, f"{PAGE}?find=")
    assert "No word like that is on the list." in page_of(manager, f"{PAGE}?find=<b>xyzzy")
    assert "&lt;b&gt;xyzzy" in page_of(manager, f"{PAGE}?find=<b>xyzzy")


@pytest.mark.parametrize(("typed", "said"), [("%00", "a character that cannot be saved"), ("x" * 201, "Use 200")])
def test_what_cannot_be_looked_for_is_said_and_the_list_is_there(typed: str, said: str) -> None:
    page = page_of(a_service_manager(), f"{PAGE}?find={typed}")
    assert said in page
    assert "<strong>contact</strong>" in page
