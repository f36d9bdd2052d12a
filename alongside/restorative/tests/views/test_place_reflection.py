"""Placing a piece of work in the window, in seconds."""

import pytest
from django.test import Client

from alongside.access.states import Role
from alongside.families.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_practitioner, a_social_worker
from alongside.restorative.models import Reflection

pytestmark = pytest.mark.django_db
PAGE = "/reflect/"


def test_a_stranger_signs_in_and_an_interpreter_is_refused() -> None:
    assert Client().get(PAGE).status_code == 302
    assert signed_in(a_practitioner(Role.INTERPRETER).worker).get(PAGE).status_code == 403


def test_it_is_placed_with_two_taps_and_a_button() -> None:
    worker = a_social_worker()
    answer = signed_in(worker).post(PAGE, {"place": "9-7", "work": "visit", "line": "Ask first, next time."})
    assert answer.headers["Location"] == "/reflect/mine/"
    placed = Reflection.objects.get()
    assert (placed.worker, placed.support, placed.challenge, placed.shared_with) == (worker, 9, 7, None)


def test_whoever_comes_from_a_conference_has_chosen_it_already() -> None:
    worker = a_social_worker()
    assert '<option value="conference" selected>' in page_of(worker, PAGE + "?after=conference")
    assert " selected>" not in page_of(worker, PAGE + "?after=%00nothing").replace('value="" selected', "")


def test_the_page_asks_for_no_family_and_says_what_the_window_is_not() -> None:
    page = page_of(a_social_worker(), PAGE)
    assert "Do not name a family here." in page
    assert "no mark" in page
    assert page.count('type="radio"') == 25
    assert 'id="id_place"' in page


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"place": "11-3", "work": "visit"},
        {"place": "a\x00", "work": "visit"},
        {"place": "9-9", "work": "nothing"},
        {"place": "9-9", "work": "visit", "line": "x" * 501},
    ],
)
def test_what_cannot_be_placed_comes_back_as_it_was(answers: dict[str, str]) -> None:
    answer = signed_in(a_social_worker()).post(PAGE, {"line": "Kept words.", **answers})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "There is a problem" in page
    assert answers.get("line", "Kept words.") in page
    assert not Reflection.objects.exists()
    if answers.get("place") == "9-9":
        assert 'value="9-9" id="id_place-9-9" checked' in page
