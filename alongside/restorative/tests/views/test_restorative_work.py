"""The list of restorative meetings a worker has something to do with."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_service_manager, an_editor
from alongside.restorative.queries.next_step import MEETINGS_A_PAGE
from alongside.restorative.states import MeetingStatus
from alongside.restorative.tests.factories import a_facilitator, a_meeting, lead_of

pytestmark = pytest.mark.django_db
WHERE = "/restorative/"


def test_a_stranger_signs_in_and_a_role_without_it_is_refused() -> None:
    assert Client().get(WHERE).status_code == 302
    assert signed_in(an_editor()).get(WHERE).status_code == 403


def test_who_has_none_reads_how_one_begins() -> None:
    assert "No restorative meeting yet." in page_of(a_facilitator(), WHERE)


def test_it_says_what_each_is_to_the_reader_and_what_comes_next() -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    for_lead = page_of(lead_of(meeting), WHERE)
    assert meeting.reference in for_lead
    assert "You facilitate it" in for_lead
    assert "Look whether it is safe, before anybody is asked." in for_lead
    for_asker = page_of(meeting.asked_by, WHERE)
    assert "You asked for it" in for_asker
    assert "Whether it is safe is being looked at." in for_asker


def test_a_manager_sees_those_of_the_service_and_which_need_somebody() -> None:
    meeting = a_meeting(MeetingStatus.ASKED)
    seen = page_of(a_service_manager(), WHERE)
    assert meeting.reference in seen
    assert "Choose who facilitates it." in seen


def test_another_facilitator_sees_nothing_of_it() -> None:
    meeting = a_meeting()
    seen = page_of(a_facilitator(), WHERE)
    assert meeting.reference not in seen
    assert meeting.family.name not in seen


def test_a_long_list_comes_a_page_at_a_time_and_asks_no_more_of_the_database(
    django_assert_max_num_queries: object,
) -> None:
    family = a_meeting(MeetingStatus.ASKED).family
    for _ in range(MEETINGS_A_PAGE):
        a_meeting(MeetingStatus.ASKED, family=family)
    seen = page_of(family.added_by, WHERE)
    assert "Earlier meetings" in seen
    assert seen.count("You asked for it") == MEETINGS_A_PAGE


def test_it_is_in_the_way_round_of_those_who_may() -> None:
    assert f'href="{reverse("restorative_work")}"' in page_of(a_facilitator(), "/my-work/")
    assert f'href="{reverse("restorative_work")}"' not in page_of(an_editor(), "/my-work/")
