"""Who may take part in a restorative meeting, and what its facilitators know of each."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404

from alongside.families.models import FamilyMember
from alongside.families.queries.walls import walls_of
from alongside.partners.models import Organisation, Practitioner
from alongside.people.models import Person, WayToReach
from alongside.restorative.models import Meeting, Party, Readiness, Screen, TheirWords
from alongside.restorative.queries.meetings import facilitators_of
from alongside.restorative.rules.moving import blockers_to_asking_people
from alongside.restorative.rules.parties import (
    as_somebody,
    blockers_to_organisation,
    blockers_to_removing,
    blockers_to_taking_part,
    blockers_to_walls,
    blockers_to_walls_among,
    questions_for,
)
from alongside.restorative.rules.readiness import blockers_to_meeting, still_to_do
from alongside.restorative.states import LEAVES, Audience, MeetingStatus, PartyAnswer, ReaderAge

# Where what is missing before people meet is of use.
WAITS = (MeetingStatus.PREPARING, MeetingStatus.ARRANGED, MeetingStatus.MET)


def people_of(meeting: Meeting) -> QuerySet[Party]:
    """Everybody who was added, in that order: one question, with readiness for whom it is open."""
    return Party.objects.filter(meeting=meeting).select_related(
        "person", "organisation", "readiness__changed_by", "beside__person", "beside__organisation", "answer_noted_by"
    )


def party_of(meeting: Meeting, number: int) -> Party:
    """One of them; 404 for anything else."""
    if (party := people_of(meeting).filter(pk=number).first()) is None:
        raise Http404
    party.meeting = meeting
    return party


def readiness_of(party: Party) -> Readiness | None:
    """How the facilitators found somebody; none for who may not know, or before anybody wrote it down."""
    return getattr(party, "readiness", None)


ABOUT_WORDS = ("hopes", "fears", "beside", "not_said", "needs")


def are_their_own(words: TheirWords | None) -> bool:
    """Whether somebody wrote them themselves, at home."""
    return words is not None and words.noted_by_id is None and any(getattr(words, name) for name in ABOUT_WORDS)


def words_of(party: Party) -> TheirWords | None:
    """What somebody hopes and fears, for the facilitators."""
    return TheirWords.objects.filter(party=party).select_related("noted_by").first()


@dataclass(frozen=True)
class PartyLine:
    """One person on the page of the meeting. `still` is what is missing of them, and for the facilitators alone."""

    party: Party
    readiness: Readiness | None
    still: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class People:
    """Everybody of a meeting: those who take part or may, and apart from them who does not.

    `blockers`: why they cannot meet yet. `over`: why nobody can be added.
    """

    lines: list[PartyLine]
    apart: list[Party]
    blockers: list[str] = field(default_factory=list)
    over: list[str] = field(default_factory=list)


def people_shown(meeting: Meeting, *, holds: bool) -> People:
    """For the page of the meeting. A supervisor sees who, and nothing of how they were found."""
    everyone = list(people_of(meeting))
    found = _found(everyone) if holds else {}
    lines = [
        PartyLine(one, found.get(one.pk), still_to_do(one, found.get(one.pk)) if holds and one.takes_part else [])
        for one in everyone
        if one.answer not in LEAVES
    ]
    return People(
        lines=lines,
        apart=[one for one in everyone if one.answer in LEAVES],
        blockers=_before_meeting(meeting, everyone, found) if holds and meeting.status in WAITS else [],
        over=blockers_to_asking_people(meeting.status),
    )


def what_stands_before_meeting(meeting: Meeting) -> list[str]:
    """Why people cannot meet yet, in sentences for the facilitators: readiness, and walls that were set meanwhile."""
    everyone = list(people_of(meeting))
    return _before_meeting(meeting, everyone, _found(everyone))


def _found(everyone: Iterable[Party]) -> dict[int, Readiness]:
    return {one.pk: found for one in everyone if (found := readiness_of(one)) is not None}


def _before_meeting(meeting: Meeting, everyone: list[Party], found: dict[int, Readiness]) -> list[str]:
    taking_part = [as_somebody(one) for one in everyone if one.takes_part]
    walls = walls_of(meeting.family_id)
    return blockers_to_meeting(everyone, found) + blockers_to_walls_among(walls, taking_part)


def people_to_add(meeting: Meeting) -> list[FamilyMember]:
    """Those of the family who are not added yet and could be asked: born, and alive."""
    here = Party.objects.filter(meeting=meeting, person=OuterRef("person"))
    members = FamilyMember.objects.filter(~Exists(here), family=meeting.family_id, person__died_on=None)
    return list(members.filter(person__expected_on=None).select_related("person"))


def for_themselves(meeting: Meeting, *, besides: Party | None = None) -> list[Party]:
    """Those beside whom somebody can come."""
    return [one for one in people_of(meeting).filter(beside=None) if besides is None or one.pk != besides.pk]


def what_stands_before_person(meeting: Meeting, person: Person, *, is_child: bool, today: date) -> list[str]:
    """Why this person cannot be asked to take part here."""
    screen = Screen.objects.filter(meeting=meeting).first()
    blockers = blockers_to_taking_part(person, is_child=is_child, looked=screen.answers if screen else {}, today=today)
    others = [as_somebody(one) for one in people_of(meeting) if one.answer not in LEAVES]
    new = as_somebody(Party(person=person))
    return blockers + blockers_to_walls(walls_of(meeting.family_id), new, others)


def what_stands_before_organisation(meeting: Meeting, organisation: Organisation, *, speaks: str) -> list[str]:
    """Why this organisation cannot be asked to take part here."""
    facilitators = list(facilitators_of(meeting))
    work_there = Practitioner.objects.filter(
        worker__in=[one.worker_id for one in facilitators], organisation=organisation
    ).values_list("worker", flat=True)
    there, here = set(work_there), list(people_of(meeting))
    blockers = blockers_to_organisation(
        organisation.name,
        speaks=speaks,
        facilitated_by=[one.worker.name for one in facilitators if one.worker_id in there],
        spoken=[one.speaks for one in here if one.organisation_id == organisation.pk],
    )
    others = [as_somebody(one) for one in here if one.answer not in LEAVES]
    new = as_somebody(Party(organisation=organisation, speaks=speaks.strip()))
    return blockers + blockers_to_walls(walls_of(meeting.family_id), new, others)


def ways_to_reach(person: Person) -> list[WayToReach]:
    """How somebody can be reached, for a page that says which is safe and shows no number."""
    return list(WayToReach.objects.filter(person=person).order_by("-preferred", "pk"))


def anything_about(party: Party) -> bool:
    """Whether more is written down about them than that they were added."""
    return (
        party.answer != PartyAnswer.NOT_ASKED
        or Readiness.objects.filter(party=party).exists()
        or TheirWords.objects.filter(party=party).exists()
    )


@dataclass(frozen=True)
class AboutParty:
    """All that the page of one person shows."""

    words: TheirWords | None
    readiness: Readiness | None
    ways: list[WayToReach]
    supporters: list[Party]
    questions: tuple[Audience, ReaderAge]
    blockers_to_removing: list[str]


def about_party(party: Party, *, today: date) -> AboutParty:
    """What they said, how they were found, how they can be reached, who comes beside them, what to ask them."""
    words, readiness = words_of(party), readiness_of(party)
    supporters = list(people_of(party.meeting).filter(beside=party))
    has_more = words is not None or readiness is not None
    return AboutParty(
        words=words,
        readiness=readiness,
        ways=ways_to_reach(party.person) if party.person else [],
        supporters=supporters,
        questions=questions_for(
            readiness.role if readiness else "", is_child=bool(party.person and party.person.is_child_on(today))
        ),
        blockers_to_removing=blockers_to_removing(party, has_more=has_more, has_supporters=bool(supporters)),
    )
