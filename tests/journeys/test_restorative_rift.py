"""A rift between a grandmother and a grandfather is mended before the family's conference, and stays their own."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from alongside.access.models import User
from alongside.access.tests.factories import PASSWORD
from alongside.conferences.models import Conference
from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.factories import a_conference, coordinator_at
from alongside.families.states import Side
from alongside.families.tests.factories import a_family, a_relative
from alongside.partners.tests.factories import a_service_manager
from alongside.people.models import Person
from alongside.restorative.models import Meeting
from alongside.restorative.states import PartyAnswer
from alongside.restorative.tests.factories import a_facilitator, a_meeting, again
from alongside.restorative.tests.people import a_party, found
from tests.journeys.looking import LOOKS, Look
from tests.journeys.steps import restorative_begun as begun
from tests.journeys.steps import restorative_met as met
from tests.journeys.steps import restorative_prepared as prepared
from tests.journeys.steps import restorative_seen as seen_by
from tests.journeys.steps.relative import PHONE, WITHOUT_JAVASCRIPT, comes_in
from tests.journeys.steps.walking import Walker

NANA, GRANDAD = "Nana Rose", "Grandad Bode"
DESK, BARE = LOOKS[0], LOOKS[3]
BOTH = ("look", "at_home")
ON_BARE_PHONES = pytest.mark.parametrize(BOTH, [pytest.param(BARE, WITHOUT_JAVASCRIPT, id="bare")], indirect=["look"])
AT_A_DESK = pytest.mark.parametrize(BOTH, [pytest.param(DESK, PHONE, id="desk")], indirect=["look"])
SAID = (*prepared.WHAT_WAS_SAID, met.RINGS, met.SORRY, met.BROKEN, met.CHANGED, met.OURS)


def given_a_conference_being_prepared() -> tuple[Conference, Person, Person]:
    """Everybody was met; only the day is missing."""
    family = a_family()
    nana = a_relative(family, given_names="Rose", family_name="Storyhouse", known_as="Nana Rose").person
    grandad = a_relative(
        family, given_names="Bode", family_name="Makebelieve", known_as="Grandad Bode", relationship="Grandad",
        side=Side.FATHERS,
    ).person  # fmt: skip
    return a_conference(ConferenceStatus.PREPARING, family=family), nana, grandad


class Story:
    """Who is in it, each at a browser of their own."""

    def __init__(self, new_page: Callable[[], Page], open_page: Callable[[Look], Page], at_home: Look) -> None:
        self.new_page, self.open_page, self.at_home = new_page, open_page, at_home
        self.seen: dict[str, list[str]] = {}
        self.conference, self.her, self.him = given_a_conference_being_prepared()
        self.facilitator = a_facilitator(self.conference.family.service)
        self.grace = self.sits_down(coordinator_at(self.conference))
        self.nana = comes_in(lambda: open_page(at_home), self.conference.family, self.her, self.seen)

    def sits_down(self, worker: User) -> Walker:
        return Walker(self.new_page(), self.seen).sign_in(worker, PASSWORD)


@pytest.fixture
def story(new_page: Callable[[], Page], open_page: Callable[[Look], Page], at_home: Look) -> Story:
    return Story(new_page, open_page, at_home)


def is_asked_for_and_prepared(story: Story) -> tuple[Walker, Meeting]:
    """From the coordinator who hears of it to two people who are ready, each prepared apart."""
    conference, grace, nana = story.conference, story.grace, story.nana
    meeting = begun.asks_that_the_conference_waits(grace, conference)
    begun.the_conference_waits(grace, conference)
    priya = story.sits_down(a_service_manager(conference.family.service))
    referrer = conference.referral.referrer
    begun.names_the_facilitator(priya, meeting, story.facilitator.name, cannot=referrer.name)

    fran = story.sits_down(story.facilitator)
    begun.says_she_has_no_part(fran, meeting)
    begun.looks_whether_it_is_safe(fran)
    begun.adds(fran, "Rose Storyhouse", "Bode Makebelieve")
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
    return fran, meeting


def meet_agree_and_are_followed_up(story: Story, fran: Walker, meeting: Meeting) -> None:
    """Until it is over, and the conference goes on with their words and nothing else."""
    conference, grace, nana = story.conference, story.grace, story.nana
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
    met.it_is_over_at_home(nana, meeting)
    met.the_conference_goes_on(grace, conference)
    seen_by.reads_none_of_it(grace, conference, meeting, SAID)
    seen_by.opens_none_of_it(grace, meeting, 403)


@ON_BARE_PHONES
def test_a_restorative_rift_is_mended_before_the_conference(story: Story) -> None:
    """All of it, on phones without JavaScript."""
    fran, meeting = is_asked_for_and_prepared(story)
    meet_agree_and_are_followed_up(story, fran, meeting)
    sam = story.sits_down(story.conference.referral.referrer)
    seen_by.does_not_learn_of_it(sam, story.conference, meeting, (*SAID, met.CROSSES_OVER))


@AT_A_DESK
def test_for_a_restorative_meeting_two_are_prepared_each_apart(story: Story) -> None:
    """The first half at a desk, and at home on a phone: each page is looked over."""
    is_asked_for_and_prepared(story)


@AT_A_DESK
def test_in_a_restorative_meeting_two_agree_and_the_conference_goes_on(story: Story) -> None:
    """The second half. Here the referrer asked for it: they read how far it is, and nothing that was said."""
    meeting = a_meeting(family=story.conference.family, lead=story.facilitator, before_conference=True)
    for person in (story.her, story.him):
        found(a_party(meeting, person, PartyAnswer.YES))
    meet_agree_and_are_followed_up(story, story.sits_down(story.facilitator), again(meeting))
    sam = story.sits_down(meeting.asked_by)
    assert meeting.asked_by == story.conference.referral.referrer
    seen_by.reads_none_of_it(sam, story.conference, meeting, (*SAID, met.CROSSES_OVER))
    seen_by.opens_none_of_it(sam, meeting, 403)
