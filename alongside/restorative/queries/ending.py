"""What ends when a restorative meeting is over, and what goes on because another of the same people does."""

from django.db.models import QuerySet

from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.states import Sight
from alongside.families.models import HomeKey, Involvement
from alongside.families.queries import home_keys_of
from alongside.families.states import Part
from alongside.restorative.models import Facilitator, Meeting, Party
from alongside.restorative.states import MeetingStatus, PartyAnswer

# Whoever said no, or stopped, has heard enough of it.
TOLD = (PartyAnswer.YES, PartyAnswer.ASKED)


def _others(meeting: Meeting) -> QuerySet[Meeting]:
    return Meeting.objects.filter(family=meeting.family_id).exclude(pk=meeting.pk).exclude(status=MeetingStatus.OVER)


def another_comes_first(meeting: Meeting) -> bool:
    """Whether the conference waits for another restorative meeting, too. Whoever ends this one is not told."""
    with beyond_the_walls(Sight.RESTORATIVE_BESIDE):
        return _others(meeting).filter(before_conference=True).exists()


def whose_part_ends_with(meeting: Meeting) -> list[User]:
    """Those who facilitated or supervised it, and do nothing of the kind for the same people any more."""
    with beyond_the_walls(Sight.RESTORATIVE_BESIDE):
        here = Facilitator.objects.filter(meeting=meeting, ended_at=None).select_related("worker")
        elsewhere = Facilitator.objects.filter(meeting__in=_others(meeting), ended_at=None)
        busy = set(elsewhere.values_list("worker", flat=True))
        return [one.worker for one in here if one.worker_id not in busy]


def coordinators_now(meeting: Meeting) -> list[User]:
    """Who prepares the family's conference today."""
    named = Involvement.objects.filter(family=meeting.family_id, part=Part.COORDINATOR, ended_at=None)
    return [one.worker for one in named.select_related("worker") if one.worker.is_active]


def ways_to_tell(meeting: Meeting) -> list[HomeKey]:
    """The ways in of those who take part, or were still thinking, to whom something can be sent."""
    people = Party.objects.filter(meeting=meeting, answer__in=TOLD).exclude(person=None).values("person")
    return [key for key in home_keys_of(meeting.family).filter(person__in=people) if key.codes_by and key.codes_to]
