"""Going on preparing a meeting before something is mended."""

import pytest
from django.utils import timezone

from alongside.access.states import Role
from alongside.conferences.models import Conference
from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.doors import (
    answer,
    answered_by_coordinator,
    assert_guarded,
    come_to,
    opened_by_coordinator,
)
from alongside.conferences.tests.factories import a_conference, again, coordinator_at
from alongside.families.actions import begin_mending, end_mending
from alongside.families.queries import open_mending
from alongside.families.states import Part
from alongside.families.tests.factories import works_with
from alongside.partners.tests.factories import a_practitioner

pytestmark = pytest.mark.django_db
WAITS = "Something between people of this family is mended first."


def waiting(status: ConferenceStatus = ConferenceStatus.PREPARING) -> Conference:
    conference = a_conference(status)
    begin_mending(family=conference.family, by=conference.family.added_by, at=timezone.now())
    return conference


def test_while_it_waits_no_day_is_set_and_the_page_says_why() -> None:
    conference = waiting()
    page = opened_by_coordinator(conference, "conference")
    assert f"{WAITS} Preparing waits until that is over." in page
    assert "Set a day and place" not in page
    assert WAITS in page


def test_nobody_is_told_of_the_day_while_it_waits() -> None:
    conference = waiting(ConferenceStatus.ARRANGED)
    answered_by_coordinator(conference, "tell_everyone")
    assert WAITS in opened_by_coordinator(conference, "conference")
    assert not again(conference).guests.exclude(told_at=None).exists()


def test_the_coordinator_goes_on_with_a_reason() -> None:
    conference = waiting()
    answered_by_coordinator(conference, "go_on_anyway", said={"why": "Court is next week 🏛️"})
    assert open_mending(conference.family) is None
    page = opened_by_coordinator(conference, "conference")
    assert "Court is next week 🏛️" in page
    assert "Set a day and place" in page


def test_without_a_reason_it_comes_back() -> None:
    conference = waiting()
    page = answered_by_coordinator(conference, "go_on_anyway", said={"why": " "}).content.decode()
    assert "Say why the meeting goes on before this is mended." in page
    assert open_mending(conference.family) is not None


def test_where_nothing_waits_any_more_it_says_so_and_keeps_the_words() -> None:
    conference = a_conference()
    assert "does not wait for anything" in opened_by_coordinator(conference, "go_on_anyway")
    page = answered_by_coordinator(conference, "go_on_anyway", said={"why": "Court is near."}).content.decode()
    assert "The meeting does not wait for anything any more." in page
    assert "Court is near." in page


def test_once_over_only_what_the_people_want_known_is_read() -> None:
    conference = waiting()
    fran = a_practitioner(Role.FACILITATOR, service=conference.family.service).worker
    works_with(conference.family, fran, Part.FACILITATOR)
    end_mending(family=conference.family, words="We can sit in one room now.", by=fran, at=timezone.now())
    page = opened_by_coordinator(conference, "conference")
    assert "We can sit in one room now." in page
    assert "Set a day and place" in page


def test_the_referrer_reads_nothing_of_it() -> None:
    conference = waiting()
    page = come_to("conference", conference.reference, worker=conference.referral.referrer).content.decode()
    assert "mended" not in page


def test_only_the_conferencing_service_comes_in() -> None:
    conference = waiting()
    assert_guarded(conference, "go_on_anyway")
    manager = conference.referral.decided_by
    assert answer("go_on_anyway", conference.reference, worker=manager, said={"why": "x"}).status_code == 403
    assert coordinator_at(conference) != manager
