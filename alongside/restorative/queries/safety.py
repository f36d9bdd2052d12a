"""Whether a restorative meeting is safe: what was found, what the supervisor said, what is missing before people."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404

from alongside.access.models import User
from alongside.restorative.models import Facilitator, Meeting, Screen
from alongside.restorative.queries.meetings import facilitators_of, meetings_visible_to, still_read
from alongside.restorative.rules.facilitating import NO_PART_FIRST
from alongside.restorative.rules.moving import blockers_to_changing, blockers_to_moving
from alongside.restorative.rules.safety import (
    ANSWER_WORDS,
    QUESTIONS,
    Found,
    blockers_to_going_on,
    what_was_found,
)
from alongside.restorative.states import FacilitatorPart, MeetingStatus, SafeToGoOn


@dataclass(frozen=True)
class Looked:
    """Once that somebody looked whether it is safe, with what was found in words."""

    screen: Screen
    found: list[Found]

    @property
    def every_answer(self) -> list[Found]:
        """Each question with its answer."""
        answers = self.screen.answers
        return [Found(one.words, ANSWER_WORDS.get(answers.get(one.key, ""), "Not known")) for one in QUESTIONS]


@dataclass(frozen=True)
class Safety:
    """All that the page of a meeting shows of it, for one reader.

    `blockers` stand before people can be asked, `looks` and `supervises` say what the reader can do about it.
    """

    last: Looked | None
    times: int
    blockers: list[str]
    before_people: bool
    looks: bool
    supervises: bool

    @property
    def waits_for_yes(self) -> bool:
        """What was found last has no yes of the supervisor yet; found not safe, there is nothing to agree to."""
        screen = self.last.screen if self.last else None
        return screen is not None and screen.safe != SafeToGoOn.NO and screen.agreed_at is None


def screens_of(meeting: Meeting) -> QuerySet[Screen]:
    """Each time it was looked at, the newest first: that one counts."""
    return Screen.objects.filter(meeting=meeting).select_related("looked_by", "agreed_by", "not_yet_by")


def looked_at(meeting: Meeting) -> list[Looked]:
    """The same, with what was found in words."""
    return [Looked(screen, what_was_found(screen.answers)) for screen in screens_of(meeting)]


def saved_answers(screen: Screen | None) -> dict[str, str]:
    """By the name of each question of the page, what was answered the last time; empty the first time."""
    said: dict[str, str] = {
        question.key: screen.answers.get(question.key, "") if screen else "" for question in QUESTIONS
    }
    return said | {"safe": screen.safe if screen else "", "why": screen.why if screen else ""}


def screen_of(meeting: Meeting, number: str) -> Screen:
    """One of them by its number; 404 for anything else."""
    screen = screens_of(meeting).filter(pk=int(number)).first() if number.isdecimal() and len(number) < 19 else None
    if screen is None:
        raise Http404
    return screen


def safety_of(meeting: Meeting, worker: User) -> Safety:
    """For the page of the meeting: two questions to the database, however many take part."""
    looked, named = looked_at(meeting), list(facilitators_of(meeting))
    mine = next((one for one in named if one.worker_id == worker.pk), None)
    goes_on = not blockers_to_changing(meeting.status)
    before_people = meeting.status == MeetingStatus.LOOKING
    blockers = _missing(looked[0].screen if looked else None, named) if before_people else []
    holds = mine is not None and mine.part != FacilitatorPart.SUPERVISOR
    if before_people and holds and mine and mine.no_part_said_at is None:
        blockers = [NO_PART_FIRST, *blockers]
    return Safety(
        last=looked[0] if looked else None,
        times=len(looked),
        blockers=blockers,
        before_people=before_people,
        looks=holds and goes_on,
        supervises=mine is not None and mine.part == FacilitatorPart.SUPERVISOR and goes_on and bool(looked),
    )


def what_stands_before_people(meeting: Meeting) -> list[str]:
    """What is missing before anybody may be asked, in sentences."""
    if blockers := blockers_to_moving(meeting.status, to=MeetingStatus.PREPARING):
        return blockers
    return _missing(screens_of(meeting).first(), list(facilitators_of(meeting)))


def _missing(screen: Screen | None, named: list[Facilitator]) -> list[str]:
    if screen is None:
        return ["Look whether it is safe first."]
    ready = {one.part for one in named if one.no_part_said_at}
    return blockers_to_going_on(
        safe=screen.safe,
        has_supervisor=any(one.part == FacilitatorPart.SUPERVISOR for one in named),
        has_second=FacilitatorPart.SECOND in ready,
        supervisor_agrees=screen.agreed_at is not None,
        not_yet=screen.not_yet_at is not None,
    )


def get_meeting_to_supervise_for(worker: User, reference: str) -> Meeting:
    """404 for everybody but its supervisor, once they said that they have no part in the matter.

    They read what was found, not what people said.
    """
    said = Facilitator.objects.filter(worker=worker, ended_at=None, no_part_said_at__isnull=False)
    mine = said.filter(part=FacilitatorPart.SUPERVISOR)
    visible = meetings_visible_to(worker).filter(still_read(), pk__in=mine.values("meeting"))
    found = visible.filter(reference=reference).first()
    if found is None:
        raise Http404
    return found
