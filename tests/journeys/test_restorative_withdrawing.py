"""Somebody withdraws midway, with dignity: no why, no name, and her words stay hers."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from alongside.access.tests.factories import PASSWORD
from alongside.conferences.models import Conference
from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.factories import a_conference, coordinator_at
from alongside.families.models import Notice, StoryLine
from alongside.families.tests.factories import a_family
from alongside.restorative.models import Meeting, Party
from alongside.restorative.tests import agreed as making
from alongside.restorative.tests.factories import again, lead_of
from tests.journeys.looking import LOOKS, Look
from tests.journeys.steps import restorative_stopped as stopping
from tests.journeys.steps.relative import PHONE, WITHOUT_JAVASCRIPT, Relative, comes_in
from tests.journeys.steps.walking import Walker

TWO_WAYS = [pytest.param(LOOKS[0], PHONE, id="desk"), pytest.param(LOOKS[3], WITHOUT_JAVASCRIPT, id="bare-phone")]


def given_two_who_meet_in_a_week() -> tuple[Meeting, list[Party], Conference]:
    """Both said yes and were found ready, the day is set, and the family's conference waits for it."""
    family = a_family()
    conference = a_conference(ConferenceStatus.PREPARING, family=family)
    meeting, people = making.ready("Rose", "Joy", family=family, before_conference=True)
    making.a_sitting(meeting)
    return again(meeting), people, conference


def nobody_is_told_who(lines: int) -> None:
    """No notice and no line of a story speaks of her, or of stopping."""
    written = [*Notice.objects.values_list("words", flat=True)]
    written += StoryLine.objects.order_by("-pk").values_list("words", flat=True)[: StoryLine.objects.count() - lines]
    for words in written:
        assert not any(one in words for one in ("Rose", "Joy", *stopping.TELLING)), words


@pytest.mark.parametrize(("look", "at_home"), TWO_WAYS, indirect=["look"])
def test_somebody_withdraws_from_a_restorative_meeting_with_dignity(
    new_page: Callable[[], Page], open_page: Callable[[Look], Page], at_home: Look
) -> None:
    meeting, (her, other), conference = given_two_who_meet_in_a_week()
    seen: dict[str, list[str]] = {}

    def on_the_phone_of(party: Party) -> Relative:
        assert party.person is not None
        return comes_in(lambda: open_page(at_home), meeting.family, party.person, seen)

    rose, joy, lines = on_the_phone_of(her), on_the_phone_of(other), StoryLine.objects.count()
    grace = Walker(new_page(), seen).sign_in(coordinator_at(conference), PASSWORD)
    fran = Walker(new_page(), seen).sign_in(lead_of(meeting), PASSWORD)
    stopping.writes_what_she_hopes_and_fears(rose, meeting)
    stopping.both_read_the_day_and_each_other(rose, joy, meeting)
    stopping.thinks_about_stopping_and_goes_back(rose, meeting)

    stopping.stops(rose, meeting)
    stopping.learns_only_that_it_does_not_go_on_for_now(joy, meeting)
    stopping.reads_that_somebody_answered_and_no_more(fran, meeting)
    stopping.reads_nobodys_name(grace, meeting)
    nobody_is_told_who(lines)

    stopping.ends_it_kindly(fran, meeting)
    stopping.reads_that_it_is_over(joy, meeting)
    stopping.reads_nobodys_name(grace, meeting)
    stopping.the_coordinator_reads_that_it_is_over(grace, conference)
    stopping.still_reads_her_own_words(rose, meeting)
    nobody_is_told_who(lines)
