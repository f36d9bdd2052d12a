"""A grandmother with a text: she comes in, says what she needs, writes a promise with her daughter, and taps done."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Page

from alongside.access.tests.factories import PASSWORD
from alongside.conferences.models import Conference
from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.factories import a_conference, coordinator_at, guest_named
from alongside.families.tests.factories import mother_of
from alongside.families.tests.invited import a_way
from alongside.foundation.languages import ENGLISH
from alongside.people.models import Person
from tests.journeys.looking import Look
from tests.journeys.steps import home_invited, home_living, home_meeting
from tests.journeys.steps.post import post_office
from tests.journeys.steps.relative import PHONE, WITHOUT_JAVASCRIPT, Relative, at_a_desk, comes_in

TWO_WAYS = [pytest.param(PHONE, ENGLISH, id="phone-en"), pytest.param(WITHOUT_JAVASCRIPT, "ur", id="bare-ur")]


def given_the_meeting_is_today() -> tuple[Conference, Person]:
    conference = a_conference(ConferenceStatus.ARRANGED, relatives=2, starts_at=timezone.now() + timedelta(minutes=4))
    nana = guest_named(conference, "Nana").person
    a_way(nana, value=home_invited.NUMBER)
    return conference, nana


@pytest.mark.parametrize(("look", "language"), TWO_WAYS, indirect=["look"])
def test_she_comes_in_says_what_she_needs_promises_and_taps_done(
    new_page: Callable[[], Page], look: Look, language: str, tmp_path: Path
) -> None:
    conference, her = given_the_meeting_is_today()
    family = conference.family
    seen: dict[str, list[str]] = {}
    with post_office(tmp_path / "outbox", by_notify=look.javascript) as post:
        grace = at_a_desk(new_page, seen).sign_in(coordinator_at(conference), PASSWORD)
        link = home_invited.is_invited_by_text(grace, her, language, post)
        home_invited.a_scanner_was_there_first(new_page(), link)

        nana = Relative(new_page(), seen, language)
        home_invited.comes_in_with_her_word(nana, link)
        home_invited.opens_the_used_link_elsewhere(Relative(new_page(), seen, language), link)
        home_meeting.reads_our_meeting_and_answers(nana)
        home_meeting.says_what_she_needs(nana)
        home_meeting.her_coordinator_arranges_it(grace, nana, conference)

        home_meeting.the_meeting_goes_into_private_time(grace, conference)
        ruth = comes_in(new_page, family, mother_of(family), seen)
        home_meeting.both_write_at_once(nana, ruth)
        dele = comes_in(new_page, family, guest_named(conference, "Dele").person, seen)
        home_meeting.nobody_else_reads_it(grace, dele, conference)
        home_meeting.shows_our_plan(nana, ruth)

        plan = home_living.the_plan_is_read_by_who_was_shown_it(grace, conference)
        plan = home_living.everybody_agrees(plan)
        text = home_living.is_asked_by_text_how_it_goes(plan, home_living.address_of(nana.page), post)
        home_living.looking_changes_nothing(new_page(), text)
        home_living.taps_done(nana, text)
        home_living.her_coordinator_sees_it(grace, plan)


@pytest.mark.parametrize("look", [PHONE], ids=lambda look: look.name, indirect=True)
def test_a_wrong_word_three_times_closes_the_door_kindly_and_her_coordinator_is_told(
    new_page: Callable[[], Page], tmp_path: Path
) -> None:
    conference, her = given_the_meeting_is_today()
    seen: dict[str, list[str]] = {}
    with post_office(tmp_path / "outbox", by_notify=False) as post:
        grace = at_a_desk(new_page, seen).sign_in(coordinator_at(conference), PASSWORD)
        link = home_invited.is_invited_by_text(grace, her, ENGLISH, post)
        stranger = Relative(new_page(), seen)
        home_invited.guesses_three_times(stranger, link)
        stranger.sees("This way in is closed").sees_not("Nana")
        grace.my_work().sees("Three wrong")
