"""A rift between a grandmother and a grandfather is mended before the family's conference, and stays their own."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from alongside.access.tests.factories import PASSWORD
from alongside.conferences.models import Conference
from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.factories import a_conference, coordinator_at
from alongside.families.states import Side
from alongside.families.tests.factories import a_family, a_relative
from alongside.partners.tests.factories import a_service_manager
from alongside.people.models import Person
from alongside.restorative.tests.factories import a_facilitator
from tests.journeys.looking import LOOKS, Look
from tests.journeys.steps import restorative_begun as begun
from tests.journeys.steps import restorative_met as met
from tests.journeys.steps import restorative_prepared as prepared
from tests.journeys.steps import restorative_seen as seen_by
from tests.journeys.steps.relative import PHONE, WITHOUT_JAVASCRIPT, comes_in
from tests.journeys.steps.walking import Walker

NANA, GRANDAD = "Nana Rose", "Grandad Bode"
TWO_WAYS = [pytest.param(LOOKS[0], PHONE, id="desk"), pytest.param(LOOKS[3], WITHOUT_JAVASCRIPT, id="bare-phone")]
SAID = (*prepared.WHAT_WAS_SAID, met.RINGS, met.SORRY, met.BROKEN, met.CHANGED, met.OURS)


def given_a_conference_being_prepared() -> tuple[Conference, Person]:
    """Everybody was met; only the day is missing."""
    family = a_family()
    nana = a_relative(family, given_names="Rose", family_name="Storyhouse", known_as="Nana Rose").person
    a_relative(
        family, given_names="Bode", family_name="Makebelieve", known_as="Grandad Bode", relationship="Grandad",
        side=Side.FATHERS,
    )  # fmt: skip
    return a_conference(ConferenceStatus.PREPARING, family=family), nana


@pytest.mark.parametrize(("look", "at_home"), TWO_WAYS, indirect=["look"])
def test_a_restorative_rift_is_mended_before_the_conference(
    new_page: Callable[[], Page], open_page: Callable[[Look], Page], at_home: Look
) -> None:
    conference, her = given_a_conference_being_prepared()
    service = conference.family.service
    seen: dict[str, list[str]] = {}
    facilitator, manager, referrer = a_facilitator(service), a_service_manager(service), conference.referral.referrer
    grace = Walker(new_page(), seen).sign_in(coordinator_at(conference), PASSWORD)
    meeting = begun.asks_that_the_conference_waits(grace, conference)
    begun.the_conference_waits(grace, conference)
    priya = Walker(new_page(), seen).sign_in(manager, PASSWORD)
    begun.names_the_facilitator(priya, meeting, facilitator.name, cannot=referrer.name)

    fran = Walker(new_page(), seen).sign_in(facilitator, PASSWORD)
    begun.says_she_has_no_part(fran, meeting)
    begun.looks_whether_it_is_safe(fran)
    begun.adds(fran, "Rose Storyhouse", "Bode Makebelieve")

    nana = comes_in(lambda: open_page(at_home), conference.family, her, seen)
    prepared.asks(fran, meeting, NANA, "Wants to think about it")
    prepared.reads_what_it_is(nana)
    prepared.says_yes(nana)
    prepared.says_what_she_hopes_and_fears(nana)
    prepared.asks(fran, meeting, GRANDAD, "Wants to take part")
    prepared.sits_with_him_and_notes_his_words(fran, meeting, GRANDAD)
    prepared.cannot_change_what_she_wrote(fran, meeting, NANA)
    prepared.finds_ready(fran, meeting, NANA)
    prepared.cannot_set_a_day_yet(fran, meeting, f"Nobody has met {GRANDAD} yet.")
    prepared.finds_ready(fran, meeting, GRANDAD, note=prepared.NOTE)

    prepared.looks_over_the_meeting(fran, meeting, "prepared")

    met.sets_the_day(fran, meeting)
    met.reads_the_day(nana, meeting, GRANDAD)
    met.the_day_comes(meeting)
    met.notes_who_came(fran, meeting, NANA, GRANDAD)
    met.writes_what_they_agree(fran, meeting, NANA, GRANDAD)
    met.reads_what_was_agreed(nana, meeting)

    met.weeks_pass(meeting, 2)
    met.says_it_was_kept(nana, meeting)
    met.says_how_it_is(nana, meeting)
    met.notes_that_it_was_not_kept(fran, meeting, NANA, GRANDAD)
    met.each_reads_what_was_said_of_it(nana, meeting)
    prepared.looks_over_the_meeting(fran, meeting, "followed-up")
    begun.the_conference_waits(grace, conference)

    met.ends_it(fran, meeting)
    prepared.looks_over_the_meeting(fran, meeting, "over")
    met.it_is_over_at_home(nana, meeting)
    met.the_conference_goes_on(grace, conference)
    sam = Walker(new_page(), seen).sign_in(referrer, PASSWORD)
    seen_by.reads_none_of_it(grace, conference, meeting, SAID)
    seen_by.opens_none_of_it(grace, meeting, 403)
    seen_by.does_not_learn_of_it(sam, conference, meeting, (*SAID, met.CROSSES_OVER))
