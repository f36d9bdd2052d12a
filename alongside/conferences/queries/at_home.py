"""One relative's own meeting: what they may read of it at home, and nothing that a wall keeps from them.

Who is not invited sees no meeting, and the page is as it is where there is none. Who comes apart from the others is
told what the coordinator wrote for them in place of the day and place, and not who else comes.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils import timezone

from alongside.access.identity import beyond_the_walls
from alongside.access.states import Sight
from alongside.conferences.models import ChildPreparation, Conference, Guest, LetsKnow, Need, ServiceGuest
from alongside.conferences.rules import COMES, may_still_answer
from alongside.conferences.states import Coming, ConferenceStatus
from alongside.families.models import Family, FamilyMember, Involvement
from alongside.families.queries.walls import (
    Fact,
    Walls,
    hidden_from,
    known_of,
    people_hidden_from,
    tellings,
    walls_of,
    what_tells,
)
from alongside.families.states import Hidden, Part
from alongside.partners.queries import where_they_work
from alongside.people.models import Person
from alongside.referrals.queries.schools import schools_of

# Knowing that somebody comes is knowing where they will be.
SAYS_WHERE = frozenset({Hidden.EXISTENCE, Hidden.ATTENDANCE, Hidden.WHEREABOUTS})


@dataclass(frozen=True)
class ToRing:
    """Who answers questions about the meeting: the coordinator, or the service."""

    name: str
    phone: str
    is_the_coordinator: bool


@dataclass(frozen=True)
class FromServices:
    """Somebody from the services, where they are from and why they come."""

    name: str
    from_where: str
    why: str


@dataclass(frozen=True)
class ComesToo:
    """Somebody of the family who lets this reader know that they come."""

    person: Person
    by_phone: bool


@dataclass(frozen=True)
class OurMeeting:
    """One meeting as one relative reads it. Empty words are not known yet or not theirs to read."""

    conference: Conference
    me: Guest | ChildPreparation
    to_ring: ToRing
    starts_at: datetime | None
    venue: str
    how_to_get_there: str
    told_instead: str
    link: str
    language: str
    food: str
    needs: list[Need] = field(default_factory=list)
    services: list[FromServices] = field(default_factory=list)
    others: list[ComesToo] = field(default_factory=list)

    @property
    def is_child(self) -> bool:
        return isinstance(self.me, ChildPreparation)

    @property
    def may_answer(self) -> bool:
        return may_still_answer(self.conference.status)

    @property
    def is_over(self) -> bool:
        return self.conference.status == ConferenceStatus.HELD

    @property
    def has_a_day(self) -> bool:
        return self.starts_at is not None

    @property
    def answer(self) -> str:
        """What they said of coming: one of `Coming`; a child's wish is "comes" or "not_coming"."""
        if isinstance(self.me, Guest):
            return self.me.coming
        if self.me.wants_to_come is None:
            return ""
        return Coming.COMES.value if self.me.wants_to_come else Coming.NOT_COMING.value


def meeting_at_home(family: Family, person: Person) -> OurMeeting | None:
    """The newest meeting this relative is asked to, or nothing."""
    me = my_place(family, person)
    if me is None:
        return None
    conference, walls = me.conference, walls_of(family)
    facts = what_may_not_be_said(family, person, walls=walls)
    clear = without_what_tells(facts)
    told_instead = me.told_instead if isinstance(me, Guest) else ""
    apart = bool(told_instead)
    return OurMeeting(
        conference=conference,
        me=me,
        to_ring=who_to_ring(family),
        starts_at=None if apart else conference.starts_at,
        venue="" if apart else clear(conference.venue),
        how_to_get_there="" if apart else clear(conference.venue_how_to_get_there),
        told_instead=told_instead,
        link=conference.remote_link if isinstance(me, Guest) and me.coming == Coming.REMOTE and not apart else "",
        language=clear(conference.language),
        food=clear(conference.food),
        needs=list(Need.objects.filter(conference=conference, person=person).select_related("noted_by")),
        services=_from_services(conference, clear),
        others=[] if apart else who_else_comes(conference, person, walls=walls),
    )


def my_place(family: Family, person: Person) -> Guest | ChildPreparation | None:
    """Where this relative stands in the newest meeting they are asked to; nobody who is not invited has a place."""
    related = ("conference__family__service", "coming_noted_by", "words_noted_by")
    guest = Guest.objects.filter(conference__family=family, person=person, not_invited="").select_related(*related)
    child = ChildPreparation.objects.filter(conference__family=family, child=person).select_related(*related)
    order = ("-conference__began_at", "-conference__number")
    guests = guest.exclude(conference__status=ConferenceStatus.NOT_HELD).order_by(*order)
    children = child.exclude(conference__status=ConferenceStatus.NOT_HELD).order_by(*order)
    found = [one for one in (guests.first(), children.first()) if one is not None]
    return max(found, key=lambda one: one.conference.began_at, default=None)


def who_else_comes(conference: Conference, person: Person, *, walls: Walls) -> list[ComesToo]:
    """Who lets this reader know that they come, and of whom no wall keeps it. Nobody is counted."""
    hidden = people_hidden_from(walls, person.pk)
    rows = LetsKnow.objects.filter(conference=conference, how__in=COMES).exclude(person=person)
    found: dict[int, ComesToo] = {}
    for row in rows.select_related("person").order_by("person__known_as", "person__given_names", "pk"):
        known = hidden_from(walls, person.pk, row.person_id)
        if row.whom_id in (None, person.pk) and row.person_id not in hidden and not known & SAYS_WHERE:
            found.setdefault(row.person_id, ComesToo(row.person, by_phone=row.how == Coming.REMOTE))
    return list(found.values())


def who_may_be_named(family: Family, person: Person) -> list[Person]:
    """The people this relative can let know that they come: those of the family they may know of themselves."""
    hidden = people_hidden_from(walls_of(family), person.pk)
    members = FamilyMember.objects.filter(family=family, person__died_on=None).select_related("person")
    people = [member.person for member in members.order_by("pk") if member.person_id != person.pk]
    return [one for one in people if one.pk not in hidden and not one.is_unborn]


def people_let_know(guest: Guest) -> list[int]:
    """Whom they named."""
    named = LetsKnow.objects.filter(conference=guest.conference_id, person=guest.person_id).exclude(whom=None)
    return list(named.values_list("whom", flat=True))


def who_to_ring(family: Family) -> ToRing:
    """The coordinator with their number, where there is one; else the service."""
    coordinating = Involvement.objects.filter(family=family, part=Part.COORDINATOR, ended_at=None)
    involved = coordinating.filter(worker__is_active=True).select_related("worker").order_by("-pk").first()
    service = family.service
    if involved is None:
        return ToRing(service.name, service.phone, is_the_coordinator=False)
    phone = where_they_work(involved.worker).values_list("phone", flat=True).first()
    return ToRing(involved.worker.name, phone or service.phone, is_the_coordinator=True)


def what_may_not_be_said(family: Family, person: Person, *, walls: Walls | None = None) -> list[Fact]:
    """The words that would tell this relative what they may not know; asked at home, where they see none of it.

    Also where no wall stands: a home that is itself withheld is told to nobody who does not live there.
    """
    walls = walls_of(family) if walls is None else walls
    with beyond_the_walls(Sight.WHAT_TELLS):
        known = known_of(family, schools=schools_of(family), on=timezone.localdate())
    return what_tells(family, person, walls=walls, known=known)


def without_what_tells(facts: list[Fact]) -> Callable[[str], str]:
    """Words as they are, or none of them where they tell."""
    return lambda text: "" if tellings([("", "", text)], facts) else text


def said_something_on(conference: Conference, person: Person, *, on: date) -> bool:
    """Whether this relative answered at home on this day already: the coordinator has heard of it."""
    rows: list[Guest | ChildPreparation] = [
        *Guest.objects.filter(conference=conference, person=person),
        *ChildPreparation.objects.filter(conference=conference, child=person),
    ]
    said = [row.coming_said_at for row in rows if row.coming_noted_by_id is None]
    said += [row.words_said_at for row in rows if row.words_noted_by_id is None]
    needs = Need.objects.filter(conference=conference, person=person, noted_by=None)
    said += list(needs.values_list("noted_at", flat=True))
    return any(moment is not None and timezone.localdate(moment) == on for moment in said)


def _from_services(conference: Conference, clear: Callable[[str], str]) -> list[FromServices]:
    coming = ServiceGuest.objects.filter(conference=conference).exclude(coming=Coming.NOT_COMING)
    return [
        FromServices(one.name, clear(one.from_where), clear(one.why)) for one in coming if clear(one.name) == one.name
    ]
