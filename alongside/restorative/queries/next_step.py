"""What comes next in restorative meetings, gathered for one page and for a list of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F, QuerySet
from django.urls import NoReverseMatch, reverse

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.restorative.models import Agreement, Facilitator, Meeting, Party, Screen
from alongside.restorative.queries.follow_ups import with_somebody_silent
from alongside.restorative.queries.meetings import meetings_visible_to
from alongside.restorative.queries.safety import what_stands_before_people
from alongside.restorative.rules.next_step import Agreed, NextStep, Reader, in_a_list, next_step
from alongside.restorative.states import FacilitatorPart, MeetingStatus

MEETINGS_A_PAGE = 25
MY_PART = {
    FacilitatorPart.LEAD: "You facilitate it",
    FacilitatorPart.SECOND: "You facilitate it with somebody",
    FacilitatorPart.SUPERVISOR: "You supervise it",
}


@dataclass(frozen=True)
class MeetingLine:
    """A meeting in a list: what it is to the reader, and what comes next."""

    meeting: Meeting
    mine: str
    next: str


def restorative_work_of(worker: User) -> QuerySet[Meeting]:
    """Every meeting this worker may know of: those that go on first, then the newest."""
    return meetings_visible_to(worker).order_by(F("over_at").desc(nulls_first=True), "-asked_at", "-pk")


def meeting_lines(shown: Sequence[Meeting], worker: User) -> list[MeetingLine]:
    """The same with what comes next, in one more question for all of them."""
    named: dict[int, list[Facilitator]] = {}
    for one in Facilitator.objects.filter(meeting__in=[meeting.pk for meeting in shown], ended_at=None):
        named.setdefault(one.meeting_id, []).append(one)
    return [_line(meeting, named.get(meeting.pk, []), worker) for meeting in shown]


def _line(meeting: Meeting, named: list[Facilitator], worker: User) -> MeetingLine:
    mine = next((one for one in named if one.worker_id == worker.pk), None)
    asked = "You asked for it" if meeting.asked_by_id == worker.pk else ""
    reader, has_lead = reader_of(worker, mine), any(one.part == FacilitatorPart.LEAD for one in named)
    words = MY_PART[FacilitatorPart(mine.part)] if mine else asked
    return MeetingLine(meeting, words, in_a_list(meeting.status, reader, has_lead=has_lead))


def reader_of(worker: User, mine: Facilitator | None) -> Reader:
    """Who reads it, as the rules know them."""
    return Reader(
        part=mine.part if mine else "",
        said_no_part=mine is not None and mine.no_part_said_at is not None,
        may_name=worker.may(Permission.RESTORATIVE_NAME),
    )


def next_step_of(meeting: Meeting, worker: User, *, named: Sequence[Facilitator], today: date) -> NextStep:
    """What the page of one meeting says at its top. `named` are those who facilitate or supervise it now."""
    reader = reader_of(worker, next((one for one in named if one.worker_id == worker.pk), None))
    safe, before, people = "", list[str](), 0
    if reader.holds and reader.said_no_part and meeting.status == MeetingStatus.LOOKING:
        safe = Screen.objects.filter(meeting=meeting).values_list("safe", flat=True).first() or ""
        before = what_stands_before_people(meeting) if safe else []
    if reader.holds and meeting.status == MeetingStatus.PREPARING:
        people = Party.objects.filter(meeting=meeting).count()
    has_met = reader.holds and reader.said_no_part and meeting.status == MeetingStatus.MET
    return next_step(
        meeting.status,
        reader,
        has_lead=any(one.part == FacilitatorPart.LEAD for one in named),
        safe=safe,
        stands_before=before,
        people=people,
        agreed=agreed_of(meeting, today=today) if has_met else None,
    )


def agreed_of(meeting: Meeting, *, today: date) -> Agreed:
    """How far what they agreed is, in one question, and another once something is agreed."""
    made = dict(Agreement.objects.filter(meeting=meeting).values_list("number", "made_at"))
    written = next((number for number, at in made.items() if at is None), 0)
    if written or not made:
        return Agreed(being_written=written)
    silent = with_somebody_silent().filter(agreement__meeting=meeting).order_by("due_on", "pk")
    asked = list(silent.values_list("due_on", "agreement__number", "weeks"))
    due = next((f"after-{number}-{weeks}" for on, number, weeks in asked if on <= today), "")
    return Agreed(is_made=True, due=due, next_on=next((on for on, _, _ in asked if on > today), None))


def address_of(step: NextStep, meeting: Meeting) -> str:
    """Where its button leads; empty where there is none."""
    try:
        where = reverse(step.page, args=[meeting.reference, *step.args]) if step.page else ""
    except NoReverseMatch:
        return ""
    return f"{where}#{step.place}" if step.place else where


def meetings_of(family_id: int, worker: User) -> list[Meeting]:
    """The restorative meetings of one family that this worker may know of: for its page, which says how far each is."""
    return list(meetings_visible_to(worker).filter(family=family_id))
