"""One relative's own part in putting something right: what they may read of it at home, and nothing else.

Only who was asked has a place here. Others are named once they and the reader said yes, it is arranged, and no wall
keeps them apart; that somebody said no, or stopped, is told nowhere.
"""

from dataclasses import dataclass, field
from datetime import datetime

from django.http import Http404
from django.utils.crypto import constant_time_compare, salted_hmac

from alongside.access.identity import beyond_the_walls
from alongside.access.states import Sight
from alongside.families.models import Family
from alongside.families.queries.walls import hidden_from, tellings
from alongside.families.states import Hidden
from alongside.partners.queries import where_they_work
from alongside.people.models import Person
from alongside.restorative.models import Meeting, Party, Sitting, TheirWords
from alongside.restorative.queries.meetings import facilitators_of
from alongside.restorative.queries.what_tells import WhatTells
from alongside.restorative.states import FacilitatorPart, MeetingStatus, PartyAnswer

# Knowing that somebody takes part is knowing where they will be.
SAYS_WHERE = frozenset({Hidden.EXISTENCE, Hidden.ATTENDANCE, Hidden.WHEREABOUTS})

# From here people are named to each other. Who stops before they met takes it back to preparing, where nobody is.
NAMED = frozenset({MeetingStatus.ARRANGED, MeetingStatus.MET})


@dataclass(frozen=True)
class Holds:
    """Somebody who facilitates it, and the number to ring."""

    name: str
    phone: str


@dataclass(frozen=True)
class TakesPartToo:
    """Somebody who takes part besides, and whom they come to support where the reader may know that."""

    party: Party
    key: str
    beside: str = ""
    beside_me: bool = False

    @property
    def name(self) -> str:
        return self.party.name


@dataclass(frozen=True)
class OneDay:
    """A day on which people meet. Empty words are not known yet, or not the reader's to know."""

    starts_at: datetime
    venue: str
    how_to_get_there: str
    remote_link: str
    is_past: bool


@dataclass(frozen=True)
class PuttingRight:
    """All that one relative reads of one meeting, besides what was agreed and what was carried."""

    me: Party
    what: WhatTells
    facilitators: list[Holds] = field(default_factory=list)
    others: list[TakesPartToo] = field(default_factory=list)
    days: list[OneDay] = field(default_factory=list)

    @property
    def meeting(self) -> Meeting:
        return self.me.meeting

    @property
    def is_over(self) -> bool:
        return self.meeting.status == MeetingStatus.OVER

    @property
    def has_met(self) -> bool:
        return self.meeting.status == MeetingStatus.MET

    @property
    def next_day(self) -> OneDay | None:
        """The one to come; a day that was set before it was looked at again does not stand."""
        stands = self.meeting.status in (MeetingStatus.ARRANGED, MeetingStatus.MET)
        return self._day_to_come if stands else None

    @property
    def day_does_not_stand(self) -> bool:
        """A day was set, and they do not meet on it now: whoever read it must not go there. Why is told nowhere."""
        return not self.is_over and self.next_day is None and self._day_to_come is not None

    @property
    def _day_to_come(self) -> OneDay | None:
        return next((day for day in self.days if not day.is_past), None)

    def get(self, key: str) -> Party:
        """One of those who take part besides, by what this reader's pages call them; 404 for anybody else."""
        for one in self.others:
            if constant_time_compare(one.key, key):
                return one.party
        raise Http404


def key_for(what: str, number: int, me: Party) -> str:
    """What this reader's pages call a thing: by its number a gap would show that there is another."""
    return salted_hmac("restorative.queries.at_home", f"{what} {number} {me.pk}").hexdigest()[:10]


def places_of(family: Family, person: Person) -> list[Party]:
    """Their place in each meeting they were asked to, the newest first."""
    mine = Party.objects.filter(meeting__family=family, person=person).exclude(answer=PartyAnswer.NOT_ASKED)
    found = mine.select_related("person", "meeting__family__service", "answer_noted_by")
    return list(found.order_by("-meeting__asked_at", "-pk"))


def get_place_of(family: Family, person: Person, reference: str) -> Party:
    """Their place in one meeting; 404 where they were not asked."""
    for place in places_of(family, person):
        if place.meeting.reference == reference:
            return place
    raise Http404


def read_at_home(me: Party) -> PuttingRight:
    """The meeting as this relative reads it now."""
    what = WhatTells(me.meeting)
    with beyond_the_walls(Sight.WHAT_TELLS):
        facts = what.facts_for(me)
    others = who_else_takes_part(me, what)
    return PuttingRight(
        me=me,
        what=what,
        facilitators=who_facilitates(me.meeting),
        others=[one for one in others if not tellings([("", "", one.name)], facts)],
        days=_days(me, what),
    )


def who_facilitates(meeting: Meeting) -> list[Holds]:
    """The lead first. Who supervises is behind them, and not for the family to turn to."""
    named = facilitators_of(meeting).exclude(part=FacilitatorPart.SUPERVISOR).order_by("part", "pk")
    service = meeting.family.service
    return [
        Holds(one.worker.name, where_they_work(one.worker).values_list("phone", flat=True).first() or service.phone)
        for one in named
        if one.worker.is_active
    ] or [Holds(service.name, service.phone)]


def who_else_takes_part(me: Party, what: WhatTells) -> list[TakesPartToo]:
    """Those who said yes, for a reader who said yes, once it is arranged. Nobody is counted.

    Before, a name that comes or goes would tell at once what somebody answered, and to whoever presses them to.
    """
    if not me.takes_part or me.meeting.status not in NAMED:
        return []
    rows = Party.objects.filter(meeting=me.meeting_id, answer=PartyAnswer.YES).exclude(pk=me.pk)
    seen = {one.pk: one for one in rows.select_related("person", "organisation") if _may_be_named(one, me, what)}
    return [
        TakesPartToo(
            party=one,
            key=key_for("party", one.pk, me),
            beside=seen[one.beside_id].name if one.beside_id in seen else "",
            beside_me=one.beside_id == me.pk,
        )
        for one in seen.values()
    ]


def _may_be_named(one: Party, me: Party, what: WhatTells) -> bool:
    if one.person_id is None:
        return True
    return not hidden_from(what.walls, me.person_id, one.person_id) & SAYS_WHERE


def _days(me: Party, what: WhatTells) -> list[OneDay]:
    if not me.takes_part:
        return []

    def clear(text: str) -> str:
        return "" if what.in_words(me, [("", "", text)]) else text

    return [
        OneDay(
            starts_at=one.starts_at,
            venue=clear(one.venue),
            how_to_get_there=clear(one.how_to_get_there),
            remote_link=clear(one.remote_link),
            is_past=one.held_at is not None,
        )
        for one in Sitting.objects.filter(meeting=me.meeting_id)
    ]


def my_words(me: Party) -> TheirWords | None:
    """What they hope and fear, as they or a facilitator for them wrote it down."""
    return TheirWords.objects.filter(party=me).select_related("noted_by").first()
