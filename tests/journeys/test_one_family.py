"""One family, from the first request to a reviewed plan: every step as people take it, in a browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from alongside.desk.queries.sample_people import sample_password
from tests.journeys.looking import LOOKS
from tests.journeys.steps import asking, beginning, deciding
from tests.journeys.steps.walking import Walker

DESK, PHONE_WITHOUT_JAVASCRIPT = LOOKS[0], LOOKS[3]


@pytest.mark.parametrize("look", [DESK, PHONE_WITHOUT_JAVASCRIPT], ids=lambda look: look.name, indirect=True)
def test_from_first_request_to_a_reviewed_plan(new_page: Callable[[], Page]) -> None:
    city = beginning.given_the_city()
    child = beginning.given_children_brought_in(city)
    seen: set[str] = set()

    def password(key: str) -> str:
        return sample_password(city[key].email)

    def sits_down(key: str) -> Walker:
        return Walker(new_page(), seen).sign_in(city[key], password(key))

    sam = sits_down("sam")
    beginning.looks_before_beginning(sam, child)
    beginning.begins_with_the_family(sam)
    beginning.gives_the_child_a_name(sam)
    beginning.finds_them_misspelt(sam)
    beginning.adds_the_children(sam)
    beginning.adds_the_grown_ups(sam)
    beginning.writes_down_homes_and_statuses(sam)
    beginning.notes_who_agrees(sam)
    deciding.names_a_team_manager(sam)

    asking.begins_to_ask(sam)
    asking.says_what_is_asked_and_for_whom(sam)
    asking.stops_and_comes_back(sam, city["sam"], password("sam"))
    asking.loses_the_session_and_no_word(sam, city["sam"], password("sam"))
    asking.answers_the_rest(sam)
    asking.is_not_let_send_yet(sam)
    asking.writes_the_report_for_the_family(sam)
    asking.sends_it(sam)

    priya = sits_down("priya")
    deciding.says_it_is_here(priya)
    deciding.accepts_it(priya)
    deciding.gives_the_family_its_coordinator(priya)
    deciding.notes_the_baseline_meeting(priya)
