"""Asking for a restorative meeting: within a family, before its conference, or standing alone."""

import pytest
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.families.models import Notice, StoryLine
from alongside.families.queries import open_mending
from alongside.families.tests.factories import a_family
from alongside.foundation.blockers import Cannot
from alongside.partners.tests.factories import a_coordinator, a_service, a_service_manager
from alongside.restorative.actions.asking import ask_for_meeting, begin_restorative_alone
from alongside.restorative.queries.meetings import facilitators_of
from alongside.restorative.states import MeetingStatus
from alongside.restorative.tests.factories import a_facilitator, lead_of

pytestmark = pytest.mark.django_db


def test_the_managers_are_told_without_a_word_of_why() -> None:
    manager, family = a_service_manager(), a_family()
    meeting = ask_for_meeting(family=family, words="Nana hit him.", by=family.added_by, at=timezone.now())
    notice = Notice.objects.get(worker=manager)
    assert notice.link_reference == meeting.reference
    assert "Nana" not in notice.words


def test_the_familys_story_says_nothing_of_it() -> None:
    family = a_family()
    before = StoryLine.objects.count()
    ask_for_meeting(family=family, words="Nana hit him.", by=family.added_by, at=timezone.now())
    assert StoryLine.objects.count() == before
    assert not AuditEvent.objects.filter(event="restorative.asked", detail__icontains="Nana").exists()


def test_the_conference_waits_where_it_comes_before() -> None:
    family = a_family()
    ask_for_meeting(family=family, words="A rift.", before_conference=True, by=family.added_by, at=timezone.now())
    assert open_mending(family) is not None


def test_nothing_is_asked_without_words() -> None:
    family = a_family()
    with pytest.raises(Cannot, match="Say what happened"):
        ask_for_meeting(family=family, words=" ", by=family.added_by, at=timezone.now())


def test_only_a_facilitator_takes_it_up_themselves() -> None:
    family = a_family()
    with pytest.raises(Cannot, match="Only a restorative facilitator"):
        ask_for_meeting(family=family, words="A rift.", facilitate_myself=True, by=family.added_by, at=timezone.now())


def test_one_stands_alone_and_whoever_begins_it_facilitates_it() -> None:
    fran = a_facilitator()
    meeting = begin_restorative_alone(service=a_service(), words="A garden wall.", by=fran, at=timezone.now())
    assert meeting.family.stands_alone
    assert meeting.family.children == []
    assert lead_of(meeting) == fran
    assert meeting.status == MeetingStatus.LOOKING
    assert facilitators_of(meeting).get().no_part_said_at is None


def test_no_conference_waits_for_one_that_stands_alone() -> None:
    fran = a_facilitator()
    family = begin_restorative_alone(service=a_service(), words="A wall.", by=fran, at=timezone.now()).family
    with pytest.raises(Cannot, match="no conference that could wait"):
        ask_for_meeting(family=family, words="Again.", before_conference=True, by=fran, at=timezone.now())


def test_only_a_facilitator_begins_one_standing_alone() -> None:
    with pytest.raises(Exception, match="hold a restorative meeting"):
        begin_restorative_alone(service=a_service(), words="A wall.", by=a_coordinator(), at=timezone.now())
