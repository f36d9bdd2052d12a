"""Two who put something right with each other, and each one's own browser."""

from dataclasses import dataclass
from datetime import timedelta

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.home.tests.at_home import at_home
from alongside.restorative.actions.at_home import say_answer
from alongside.restorative.models import Meeting, Party
from alongside.restorative.states import PartyAnswer
from alongside.restorative.tests import agreed as making
from alongside.restorative.tests.factories import a_meeting, again
from alongside.restorative.tests.people import a_party


@dataclass
class Two:
    """Nana Rose and Grandma Joy, of one family."""

    meeting: Meeting
    rose: Party
    joy: Party

    def phone(self, party: Party, *, language: str = "en-gb") -> Client:
        assert party.person is not None
        return at_home(self.meeting.family, party.person, language=language)

    def read(self, party: Party, page: str = "putting_right", *args: object) -> str:
        """The words of one page on somebody's own phone, which opens."""
        answer = self.phone(party).get(self.address(page, *args))
        assert answer.status_code == 200, answer.status_code
        return answer.content.decode()

    def address(self, page: str, *args: object) -> str:
        return reverse(page, args=[self.meeting.reference, *args])

    def again(self, party: Party) -> Party:
        return Party.objects.select_related("meeting").get(pk=party.pk)

    def stops(self, party: Party) -> None:
        say_answer(party=party, answer=PartyAnswer.STOPPED, by=None, at=timezone.now())


def asked() -> Two:
    """Both are asked, and have said nothing."""
    meeting = a_meeting()
    people = [a_party(meeting, name, PartyAnswer.ASKED) for name in ("Nana Rose", "Grandma Joy")]
    return Two(again(meeting), *people)


def both_said_yes() -> Two:
    """Both are found ready."""
    meeting, people = making.ready()
    return Two(again(meeting), *people)


def arranged() -> Two:
    """They meet in a week, in Sample Hall."""
    two = both_said_yes()
    making.a_sitting(two.meeting)
    return Two(again(two.meeting), two.rose, two.joy)


def they_agreed(*, days_ago: int = 0) -> Two:
    """Rose rings before she comes; Joy says sorry to the children, on Sunday."""
    at = timezone.now() - timedelta(days=days_ago)
    meeting, people = making.ready(at=at)
    making.met(meeting, people, at=at)
    making.agreed(again(meeting), people, at=at)
    return Two(again(meeting), *people)


def over(two: Two) -> None:
    now = timezone.now()
    Meeting.objects.filter(pk=two.meeting.pk).update(status="over", over_at=now, over_by=two.meeting.asked_by)
