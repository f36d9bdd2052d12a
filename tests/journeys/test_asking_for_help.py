"""A 15-year-old asks for help on a phone, in Arabic, with JavaScript off; a worker answers; another phone reads it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from alongside.foundation.languages import ENGLISH
from alongside.partners.tests.factories import a_service
from alongside.referrals.tests.factories import one_who_answers
from tests.journeys.looking import Look
from tests.journeys.steps import asking_for_help as steps
from tests.journeys.steps.relative import PHONE, WITHOUT_JAVASCRIPT, Relative, at_a_desk

WAYS = [pytest.param(WITHOUT_JAVASCRIPT, "ar", id="bare-ar"), pytest.param(PHONE, ENGLISH, id="phone-en")]


@pytest.mark.parametrize(("look", "language"), WAYS, indirect=["look"])
def test_a_young_person_asks_for_help_and_comes_back_for_the_answer(
    new_page: Callable[[], Page], look: Look, language: str
) -> None:
    ines = one_who_answers(a_service(only_with_social_worker=True), name="Ines Madeup")
    seen: dict[str, list[str]] = {}
    front = "/" if language == ENGLISH else f"/{language}/"
    nur = Relative(new_page(), seen, language).opens(front)
    steps.begins(nur)
    steps.says_what_is_happening(nur)
    steps.says_how_it_is_safe(nur)
    code, address = steps.sends_it(nur, "Ines"), nur.page.url
    again = Relative(new_page(), seen, language).opens(f"{front}ask/")
    steps.comes_back(again, code)
    steps.says_more(again)
    steps.is_answered(at_a_desk(new_page, seen), ines)
    steps.reads_the_answer(again)
    steps.the_first_phone_opens_nothing(address, nur)
