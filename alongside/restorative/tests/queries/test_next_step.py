"""What comes next after people met, as the page of the meeting says it."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from alongside.access.states import Permission
from alongside.restorative.actions.at_home import answer_follow_up
from alongside.restorative.models import Agreement, FollowUp, Meeting, Party
from alongside.restorative.queries.meetings import facilitators_of
from alongside.restorative.queries.next_step import address_of, agreed_of, next_step_of
from alongside.restorative.rules.next_step import NextStep
from alongside.restorative.states import HowItIs
from alongside.restorative.tests.agreed import agreed, being_written, met, ready
from alongside.restorative.tests.factories import again, lead_of
from alongside.restorative.tests.people_doors import opened

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


def they_met() -> tuple[Meeting, list[Party]]:
    meeting, parties = ready()
    met(meeting, parties)
    return again(meeting), parties


def they_agreed() -> tuple[Meeting, Agreement, list[date]]:
    """With the days on which they are asked how it is."""
    meeting, parties = they_met()
    agreement = agreed(meeting, parties)
    return again(meeting), agreement, list(FollowUp.objects.order_by("due_on").values_list("due_on", flat=True))


def step(meeting: Meeting, on: date = TODAY) -> NextStep:
    return next_step_of(meeting, lead_of(meeting), named=list(facilitators_of(meeting)), today=on)


def all_say_how_it_is(meeting: Meeting) -> None:
    for follow_up in FollowUp.objects.all():
        for party in meeting.parties.all():
            answer_follow_up(
                follow_up=follow_up, party=party, how=HowItIs.BETTER, changed="", still="",
                wants_to_talk=False, by=lead_of(meeting), at=timezone.now(),
            )  # fmt: skip


def test_what_they_agreed_is_written_down_first_and_the_page_asks_it_once() -> None:
    meeting, _ = they_met()
    page = opened(meeting, "restorative_meeting")
    assert page.count(reverse("begin_agreement", args=[meeting.reference])) == 1
    agreement = being_written(meeting)
    where = reverse("write_agreement", args=[meeting.reference, agreement.number])
    assert address_of(step(meeting), meeting) == where


def test_nothing_is_asked_before_its_day_and_then_the_page_leads_to_it() -> None:
    meeting, agreement, days = they_agreed()
    assert step(meeting, days[0] - timedelta(days=1)).words.startswith("Nothing is due before")
    due = step(meeting, days[0])
    weeks = FollowUp.objects.get(due_on=days[0]).weeks
    assert address_of(due, meeting).endswith(f"{meeting.reference}/#after-{agreement.number}-{weeks}")
    assert f'id="after-{agreement.number}-{weeks}"' in opened(meeting, "restorative_meeting")


def test_once_everybody_said_how_it_is_nothing_is_due() -> None:
    meeting, _, days = they_agreed()
    all_say_how_it_is(meeting)
    assert step(meeting, days[-1]).words == "Nothing more is due. You can end it, or let them meet again."


def test_it_takes_two_questions_at_most_and_none_for_who_does_not_facilitate() -> None:
    meeting, _, _ = they_agreed()
    with CaptureQueriesContext(connection) as asked:
        agreed_of(meeting, today=TODAY)
    assert len(asked) == 2
    named, asker = list(facilitators_of(meeting)), meeting.asked_by
    asker.may(Permission.RESTORATIVE_NAME)
    with CaptureQueriesContext(connection) as asked:
        next_step_of(meeting, asker, named=named, today=TODAY)
    assert len(asked) == 0
