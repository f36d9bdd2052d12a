"""Writing to those who take part: each alone, once, safely, and in words that say nothing."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.access.identity import say_who
from alongside.access.tests.doors import signed_in
from alongside.families.models import HomeKey, Notice
from alongside.foundation.blockers import Cannot
from alongside.messages.actions import given_up
from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.people.actions import add_way_to_reach
from alongside.people.states import WayKind
from alongside.restorative import tasks
from alongside.restorative.actions.at_home import answer_follow_up
from alongside.restorative.actions.reminding import tell_those_who_meet
from alongside.restorative.models import FollowUp, Meeting, Party
from alongside.restorative.states import HowItIs, PartyAnswer
from alongside.restorative.tests.agreed import a_sitting, agreed, met, reached, ready
from alongside.restorative.tests.factories import again, lead_of
from alongside.restorative.tests.people import answering

pytestmark = pytest.mark.django_db
NOW = timezone.now()
ADDRESS = "https://plans.example/home/"


def tell(meeting: Meeting) -> Any:
    return tell_those_who_meet(meeting=meeting, address=ADDRESS, by=lead_of(meeting), at=NOW)


def test_each_who_takes_part_is_told_once_for_the_same_day() -> None:
    meeting, parties = ready()
    a_sitting(meeting, starts_at=NOW + timedelta(days=7), at=NOW)
    for party in parties:
        reached(party)
    for _ in range(2):
        tell(meeting)
    assert {message.person for message in Message.objects.exclude(person=None).all()} == {
        party.person for party in parties
    }
    assert Message.objects.exclude(person=None).count() == 2
    a_sitting(again(meeting), starts_at=NOW + timedelta(days=8), at=NOW)
    tell(meeting)
    assert Message.objects.exclude(person=None).count() == 4


def test_the_words_say_nothing_and_are_in_their_language() -> None:
    meeting, (nana, joy) = ready()
    a_sitting(meeting)
    reached(nana)
    reached(joy, language="pl")
    tell(meeting)
    said = {message.language: words_of(message) for message in Message.objects.exclude(person=None).all()}
    assert said["en-gb"] == f"There is something new on your family’s page.\n{ADDRESS}"
    assert said["pl"] != said["en-gb"]


def test_who_stopped_or_may_not_be_written_to_there_is_left_alone() -> None:
    meeting, (nana, joy, sol) = ready("Nana Rose", "Grandma Joy", "Grandad Sol")
    for party in (nana, joy, sol):
        reached(party)
    number = HomeKey.objects.get(person=nana.person).codes_to
    assert nana.person
    add_way_to_reach(person=nana.person, kind=WayKind.TEXT, value=number, safe=False, by=lead_of(meeting), at=NOW)
    a_sitting(meeting)
    answering(sol, PartyAnswer.STOPPED)
    a_sitting(again(meeting))
    tell(meeting)
    assert [message.person for message in Message.objects.exclude(person=None).all()] == [joy.person]


def test_without_a_day_there_is_nothing_to_tell() -> None:
    with pytest.raises(Cannot, match="Set the day first"):
        tell(ready()[0])


def due() -> tuple[Meeting, list[Party], FollowUp]:
    meeting, parties = ready()
    met(meeting, parties)
    agreement = agreed(meeting, parties)
    follow_up = agreement.follow_ups.get(weeks=2)
    FollowUp.objects.filter(pk=follow_up.pk).update(due_on=timezone.localdate())
    return meeting, parties, follow_up


def test_on_its_day_each_is_asked_once_how_it_is(settings: Any) -> None:
    settings.OUR_ADDRESS = "https://plans.example"
    _, (nana, joy), follow_up = due()
    reached(nana)
    reached(joy)
    answer_follow_up(
        follow_up=FollowUp.objects.get(pk=follow_up.pk), party=joy, how=HowItIs.SAME, changed="", still="",
        wants_to_talk=False, by=None, at=timezone.now(),
    )  # fmt: skip
    for _ in range(2):
        tasks.ask_those_who_agreed(0)
    message = Message.objects.exclude(person=None).get()
    assert message.person == nana.person
    assert words_of(message) == f"There is something new on your family’s page.\n{ADDRESS}"


@pytest.mark.parametrize("days", [-1, 15])
def test_not_before_its_day_nor_long_after(settings: Any, days: int) -> None:
    settings.OUR_ADDRESS = "https://plans.example"
    _, (nana, _), follow_up = due()
    reached(nana)
    FollowUp.objects.filter(pk=follow_up.pk).update(due_on=timezone.localdate() - timedelta(days=days))
    tasks.ask_those_who_agreed(0)
    assert not Message.objects.exclude(person=None).exists()


def test_where_it_stands_nowhere_from_outside_nobody_is_written_to(settings: Any) -> None:
    settings.OUR_ADDRESS = ""
    _, (nana, _), _ = due()
    reached(nana)
    tasks.ask_those_who_agreed(0)
    assert not Message.objects.exclude(person=None).exists()


def test_whom_they_wrote_to_is_for_those_who_facilitate_and_for_nobody_else() -> None:
    meeting, (nana, _joy) = ready()
    reached(nana)
    a_sitting(meeting)
    tell(meeting)
    message = Message.objects.get(person=nana.person)
    page, again_ = "what_was_sent", reverse("send_again", args=[meeting.family.reference, message.pk])
    where = reverse(page, args=[meeting.family.reference])
    assert "…" in signed_in(lead_of(meeting)).get(where).content.decode()
    other = signed_in(meeting.asked_by)
    assert "Nothing was sent to this family yet." in other.get(where).content.decode()
    assert other.post(again_).status_code == 404


def test_that_it_did_not_arrive_is_for_those_who_facilitate_and_for_nobody_else() -> None:
    meeting, (nana, _joy) = ready()
    reached(nana)
    a_sitting(meeting)
    tell(meeting)
    message = Message.objects.get(person=nana.person)
    say_who(None)  # as in the background worker
    given_up.send(sender=Message, message=message, at=NOW)
    say_who(meeting.asked_by_id)
    told = Notice.objects.filter(link_to="what_was_sent")
    assert [notice.worker for notice in told] == [lead_of(meeting)]
