"""Editors see every page by how useful people found it."""

import re

import pytest
from django.test import Client

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_service_manager, a_social_worker
from alongside.public.rules.page_names import NAMES
from alongside.public.states import Useful
from alongside.public.tests.editors import FAMILIES_READ, a_version, an_editor
from alongside.public.tests.votes import a_vote, votes

pytestmark = pytest.mark.django_db
PAGE = "/edit/usefulness/"
INSIDE = (PAGE, "/edit/usefulness/front/", "/edit/usefulness/answers.csv")


@pytest.mark.parametrize("address", INSIDE)
def test_a_stranger_signs_in_and_others_are_refused(address: str) -> None:
    assert Client().get(address).status_code == 302
    assert signed_in(a_social_worker()).get(address).status_code == 403
    assert signed_in(a_service_manager()).get(address).status_code == 403


def order() -> list[str]:
    return re.findall(r'href="/edit/usefulness/([\w-]+)/"', page_of(an_editor(), PAGE))


def test_before_anybody_answered_every_page_is_there_and_says_so() -> None:
    assert set(order()) >= set(NAMES)
    assert "Nobody has answered yet" in page_of(an_editor(), PAGE)


def test_the_least_useful_comes_first_and_few_answers_say_nothing() -> None:
    votes(yes=9, no=1, page="front")
    votes(yes=1, no=9, page="training")
    votes(no=9, page="help")
    page = page_of(an_editor(), PAGE)
    assert order()[:3] == ["training", "front", "help"]
    assert "1 of 10 (10%)" in page
    assert "Too few to say: 9 answered" in page


def test_mending_a_page_moves_its_score() -> None:
    votes(yes=1, no=9, page=FAMILIES_READ)
    votes(yes=5, no=5, page="front")
    assert order()[0] == FAMILIES_READ
    version = a_version()
    votes(yes=9, no=1, page=FAMILIES_READ, version=version.number)
    assert order()[:2] == ["front", FAMILIES_READ]
    assert "9 of 10 (90%)" in page_of(an_editor(), PAGE)
    assert "10 of 20 (50%)" in page_of(an_editor(), PAGE)


def test_what_waits_to_be_read_is_counted() -> None:
    a_vote(Useful.WRONG, page="front", words="The link does not work.")
    a_vote(page="front")
    row = re.search(r'usefulness/front/".*?</tr>', page_of(an_editor(), PAGE), re.DOTALL)
    assert row
    assert re.findall(r"<td[^>]*>([^<]*)</td>", row[0])[-2:] == ["1", "1"]


def test_however_many_answers_there_are_the_page_asks_as_few_questions(
    django_assert_max_num_queries: object,
) -> None:
    votes(yes=3, no=3, page="front")
    editor = signed_in(an_editor())
    with django_assert_max_num_queries(25):  # type: ignore[operator]
        editor.get(PAGE)
