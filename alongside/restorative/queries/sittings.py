"""When people sit together: each day, who came, and who would come."""

from dataclasses import dataclass, field

from django.db.models import Max, Q
from django.http import Http404

from alongside.restorative.models import Attendance, Meeting, Party, Sitting
from alongside.restorative.queries.agreements import taking_part
from alongside.restorative.queries.parties import what_stands_before_meeting
from alongside.restorative.queries.what_tells import WhatTells, words_in
from alongside.restorative.rules.moving import blockers_to_changing
from alongside.restorative.rules.sitting import blockers_to_a_day, blockers_to_carrying, blockers_to_everyone_heard
from alongside.restorative.states import INDIRECT, PartyAnswer


@dataclass(frozen=True)
class Came:
    """One line of a register: an empty `came` where nothing is written down."""

    party: Party
    came: str
    words: str


@dataclass(frozen=True)
class SittingLine:
    sitting: Sitting
    register: list[Came]

    @property
    def came(self) -> list[Came]:
        return [one for one in self.register if one.came]


@dataclass(frozen=True)
class Sittings:
    """All of them, and why no other day can be set, or words not carried, for the page of the meeting."""

    lines: list[SittingLine]
    coming: Sitting | None
    is_indirect: bool
    may_set_a_day: bool
    cannot_meet: list[str] = field(default_factory=list)
    cannot_carry: list[str] = field(default_factory=list)
    cannot_say_heard: list[str] = field(default_factory=list)


def sittings_shown(meeting: Meeting, *, holds: bool) -> Sittings:
    """In three questions, however many days and people there are; why not, only for who holds it."""
    sittings = list(Sitting.objects.filter(meeting=meeting).order_by("number"))
    rows = Attendance.objects.filter(sitting__in=sittings).select_related("party__person", "party__organisation")
    came: dict[int, list[Came]] = {}
    for row in rows.order_by("party_id"):
        came.setdefault(row.sitting_id, []).append(Came(row.party, row.came, row.get_came_display()))
    indirect = meeting.form in INDIRECT
    day = blockers_to_a_day(meeting.status, form=meeting.form)
    carry = blockers_to_carrying(meeting.status, form=meeting.form) if indirect else []
    wait = what_stands_before_meeting(meeting) if holds and not (day and (carry or not indirect)) else []
    return Sittings(
        lines=[SittingLine(one, came.get(one.pk, [])) for one in sittings],
        coming=next((one for one in sittings if one.held_at is None), None),
        is_indirect=indirect,
        may_set_a_day=not day,
        cannot_meet=wait,
        cannot_carry=carry,
        cannot_say_heard=blockers_to_everyone_heard(meeting.status, form=meeting.form),
    )


def coming_sitting(meeting: Meeting) -> Sitting | None:
    """The day that is set and was not held yet, if there is one."""
    return Sitting.objects.filter(meeting=meeting, held_at=None).order_by("number").first()


def next_number(meeting: Meeting) -> int:
    return (Sitting.objects.filter(meeting=meeting).aggregate(Max("number"))["number__max"] or 0) + 1


def sitting_of(meeting: Meeting, number: int) -> Sitting:
    """One of its days; 404 for anything else."""
    if (sitting := Sitting.objects.filter(meeting=meeting, number=number).first()) is None:
        raise Http404
    sitting.meeting = meeting
    return sitting


def register_of(sitting: Sitting) -> list[Came]:
    """Everybody who takes part now, and whoever is written down already: one line each."""
    noted = {row.party_id: row for row in Attendance.objects.filter(sitting=sitting)}
    wanted = Q(answer=PartyAnswer.YES) | Q(pk__in=list(noted))
    parties = Party.objects.filter(wanted, meeting=sitting.meeting_id).select_related("person", "organisation")
    return [
        Came(one, noted[one.pk].came, noted[one.pk].get_came_display()) if one.pk in noted else Came(one, "", "")
        for one in parties
    ]


def what_stands_before_a_day(meeting: Meeting) -> list[str]:
    """Why no day can be set, in sentences."""
    return (
        blockers_to_changing(meeting.status)
        or blockers_to_a_day(meeting.status, form=meeting.form)
        or what_stands_before_meeting(meeting)
    )


def what_tells_in_the_way(meeting: Meeting, *texts: str) -> list[str]:
    """Where the place, or the way there, tells one of those who come what a wall hides from them."""
    what, pieces = WhatTells(meeting), [("", "", text) for text in texts]
    found = [
        f"“{words}” tells what {reader.name} may not know. Find other words, or another place."
        for reader in taking_part(meeting)
        for telling in what.in_words(reader, pieces)
        for words, _ in words_in(telling)
    ]
    return list(dict.fromkeys(found))
