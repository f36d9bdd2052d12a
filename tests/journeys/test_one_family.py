"""One family, from the first request to a reviewed plan: every step as people take it, in a browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from alongside.desk.queries.sample_people import sample_password
from tests.journeys.looking import LOOKS
from tests.journeys.steps import asking, beginning, deciding, meeting, planning, preparing, reviewing
from tests.journeys.steps.walking import Walker

DESK, PHONE_WITHOUT_JAVASCRIPT = LOOKS[0], LOOKS[3]


@pytest.mark.parametrize("look", [DESK, PHONE_WITHOUT_JAVASCRIPT], ids=lambda look: look.name, indirect=True)
def test_from_first_request_to_a_reviewed_plan(new_page: Callable[[], Page]) -> None:
    city = beginning.given_the_city()
    child = beginning.given_children_brought_in(city)
    seen: dict[str, list[str]] = {}

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
    deciding.names_who_decides(sam)

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

    grace = sits_down("grace")
    preparing.speaks_with_the_referrer(grace)
    preparing.begins_preparing(grace)
    preparing.meets_everyone(grace)
    preparing.takes_down_the_words_of_who_cannot_come(grace)
    preparing.prepares_the_children(grace)
    preparing.asks_the_services(grace)
    preparing.gives_the_family_the_report(sam)
    preparing.sets_the_day(grace)

    family = Walker(new_page(), seen)
    meeting.begins_the_meeting(grace)
    link = meeting.begins_private_time(grace)
    meeting.writes_its_own_plan(family, link)
    meeting.may_not_look_in(grace)
    meeting.shows_its_plan(family)
    meeting.comes_back_together(grace)
    meeting.writes_down_who_came(grace)

    planning.opens_what_was_shown(grace)
    planning.settles_who_is_meant(grace)
    planning.completes_it(grace)
    planning.reads_it_back(grace)
    planning.ends_the_meeting(grace)
    planning.asks_for_one_change(sam)
    planning.takes_down_the_familys_reply(grace)
    planning.agrees(sam)
    planning.asks_who_was_not_there(grace)
    planning.decides_on_help(sits_down("helen"))
    planning.gives_everyone_a_copy(grace)

    reviewing.holds_the_review(grace)
    reviewing.ends_with_the_family_carrying_on(grace)
    reviewing.closes_the_work(priya)
