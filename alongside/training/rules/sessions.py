"""What must be true of a session's days and places, before it opens and when it changes. No database, no clock."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from django.utils.timezone import localdate, localtime

from alongside.foundation.components import LONDON, clock, day, plural
from alongside.foundation.fields import not_on_the_clock
from alongside.training.states import PlacesGiven, SessionStatus

MOST_DAYS = 12


@dataclass(frozen=True, order=True)
class Span:
    """One day of a session, from and until; both moments in Greenwich's time, so that they compare as they follow."""

    starts_at: datetime
    ends_at: datetime

    def __str__(self) -> str:
        return f"{day(self.starts_at)}, {clock(self.starts_at)} to {clock(self.ends_at)}"


@dataclass(frozen=True)
class SessionPlan:
    """All that is said of a session by whoever arranges it. `trainers` are workers by number; `shares` by kind."""

    days: Sequence[Span] = ()
    capacity: int = 20
    place: str = ""
    address: str = ""
    getting_in: str = ""
    online_link: str = ""
    joining_words: str = ""
    places_given: PlacesGiven = PlacesGiven.FIRST_COME
    chosen_on: date | None = None
    walk_ins: bool = True
    only_for_id: int | None = None
    trainers: Collection[int] = ()
    shares: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Standing:
    """How a session stands: what people have in it already. `elsewhere` are live places of other organisations than
    the one it would be for alone; `kept` are days of which the register holds somebody."""

    status: SessionStatus = SessionStatus.DRAFT
    places_given: PlacesGiven = PlacesGiven.FIRST_COME
    chosen: bool = False
    held: int = 0
    live: int = 0
    wanted: int = 0
    elsewhere: int = 0
    days: Collection[Span] = ()
    kept: Collection[Span] = ()


def span_on(on: date, begins: time, until: time) -> Span:
    """A day by London's clock."""
    first, last = (datetime.combine(on, hour, LONDON).astimezone(UTC) for hour in (begins, until))
    return Span(first, last)


def mistakes_in_hours(on: date, begins: time, until: time) -> list[str]:
    """Why these hours of a day cannot be, in the order a person would mend them."""
    for hour in (begins, until):
        if said := not_on_the_clock(datetime.combine(on, hour)):
            return said
    return ["It ends before it begins."] if until <= begins else []


def mistakes_in_days(days: Sequence[Span], *, known: Collection[Span], at: datetime) -> list[tuple[int, str]]:
    """What is wrong with the days, each with the number of its day. Days that are `known` may have passed."""
    found = []
    for number, one in enumerate(days):
        if one.ends_at <= one.starts_at:
            found.append((number, f"{day(one.starts_at)} ends before it begins."))
        elif one not in known and one.starts_at <= at:
            found.append((number, f"{day(one.starts_at)} at {clock(one.starts_at)} has passed."))
        elif any(_overlap(one, other) for other in days[:number]):
            found.append((number, f"{day(one.starts_at)} at {clock(one.starts_at)} overlaps with another of the days."))
    return found


def _overlap(one: Span, other: Span) -> bool:
    return one.starts_at < other.ends_at and other.starts_at < one.ends_at


def blockers_to_plan(plan: SessionPlan, *, standing: Standing, at: datetime) -> list[str]:
    """Why a session cannot be so."""
    blockers = [said for _, said in mistakes_in_days(plan.days, known=standing.days, at=at)]
    if len(plan.days) > MOST_DAYS:
        blockers.append(f"A session has {MOST_DAYS} days at most.")
    gone = [one for one in sorted(standing.kept) if one not in plan.days]
    blockers += [f"Somebody is on the register of {day(one.starts_at)}: that day stays as it is." for one in gone]
    blockers += _about_places(plan, standing)
    blockers += _about_choosing(plan)
    return blockers


def _about_places(plan: SessionPlan, standing: Standing) -> list[str]:
    blockers = []
    if plan.capacity < 1:
        blockers.append("A session has one place at least.")
    elif plan.capacity < standing.held:
        taken = plural(standing.held, "place is taken", "places are taken")
        blockers.append(f"{taken}: there cannot be fewer than {standing.held}.")
    if standing.elsewhere:
        people = plural(standing.elsewhere, "person from elsewhere has", "people from elsewhere have")
        blockers.append(f"{people} a place or wait for one, so it cannot be for one organisation alone.")
    if plan.places_given != standing.places_given and standing.live:
        if standing.wanted and not standing.chosen:
            wait = plural(standing.wanted, "person waits to be chosen", "people wait to be chosen")
            blockers.append(f"{wait}: choose first.")
        else:
            blockers.append("People have places already, so the way places are given stays as it is.")
    return blockers


def _about_choosing(plan: SessionPlan) -> list[str]:
    if plan.places_given == PlacesGiven.FIRST_COME:
        return []
    blockers = []
    if plan.chosen_on is None:
        blockers.append("Say on which day places are chosen.")
    elif plan.days and plan.chosen_on >= localdate(min(plan.days).starts_at):
        blockers.append("Places are chosen on a day before the session begins.")
    if (shared := sum(plan.shares.values())) > plan.capacity:
        blockers.append(f"The shares come to {shared} places, and there are {plan.capacity}.")
    return blockers


def blockers_to_changing(status: SessionStatus) -> list[str]:
    """Why a session stays as it is."""
    return {
        SessionStatus.OVER: ["This session is over."],
        SessionStatus.CALLED_OFF: ["This session was called off. Copy it to another day."],
    }.get(status, [])


def blockers_to_holding(plan: SessionPlan) -> list[str]:
    """What nobody could come to: no day, no place, nobody who holds it."""
    blockers = [] if plan.days else ["Say on which day it is."]
    if not plan.place and not plan.online_link:
        blockers.append("Say where it is: a place, or a link to join online.")
    if not plan.trainers:
        blockers.append("Choose who holds it.")
    return blockers


def blockers_to_opening(plan: SessionPlan, *, status: SessionStatus, at: datetime) -> list[str]:
    """Why nobody can book it yet."""
    if status != SessionStatus.DRAFT:
        return ["Only a session that is being prepared can be opened."]
    blockers = blockers_to_holding(plan)
    blockers += [f"{day(one.starts_at)} has passed. Choose another day." for one in plan.days if one.starts_at <= at]
    blockers += _about_choosing(plan)
    if plan.chosen_on and plan.chosen_on < localdate(at):
        blockers.append("The day on which places are chosen has passed. Choose another day.")
    return blockers


def blockers_to_calling_off(status: SessionStatus, *, ends_at: datetime | None, at: datetime) -> list[str]:
    """Why a session cannot be called off."""
    if status == SessionStatus.DRAFT:
        return ["Nobody can book this session yet. Throw it away instead."]
    if status != SessionStatus.OPEN:
        return blockers_to_changing(status)
    if ends_at is not None and ends_at <= at:
        return ["This session has been held. Close its register instead."]
    return []


def blockers_to_throwing_away(status: SessionStatus, *, asked_for: bool) -> list[str]:
    """Why a session that is being prepared cannot be thrown away."""
    if status != SessionStatus.DRAFT:
        return ["People may have booked this session. Call it off instead."]
    if asked_for:
        return ["A setting asked for this session and was told that it is coming. Choose its days with them."]
    return []


def days_from(days: Iterable[Span], first_on: date) -> list[Span]:
    """The same days from another first day: as many days between them, and the same hours on the clock."""
    return [span_on(*hours) for hours in _hours_from(days, first_on)]


def mistakes_in_days_from(days: Iterable[Span], first_on: date) -> list[str]:
    """Why the same hours cannot be on one of those days: no clock shows them."""
    return [f"{day(hours[0])}: {said}" for hours in _hours_from(days, first_on) for said in mistakes_in_hours(*hours)]


def _hours_from(days: Iterable[Span], first_on: date) -> Iterator[tuple[date, time, time]]:
    first: date | None = None
    for one in sorted(days):
        first = first or localdate(one.starts_at)
        on = first_on + timedelta(days=(localdate(one.starts_at) - first).days)
        yield on, localtime(one.starts_at).time(), localtime(one.ends_at).time()


def what_people_must_know(before: SessionPlan, after: SessionPlan) -> bool:
    """Whether a day, an hour, the place or the link is another now, so that those who come are told."""
    where = ("place", "address", "online_link")
    return sorted(before.days) != sorted(after.days) or any(
        getattr(before, name) != getattr(after, name) for name in where
    )
