"""A made-up city that takes up the approach: people trained, how sure they feel, and practice that was watched."""

from datetime import date, datetime, timedelta
from itertools import count
from typing import Any

from django.utils import timezone

from alongside.access.models import User
from alongside.partners.models import Organisation
from alongside.training.actions.champions import add_champion
from alongside.training.actions.observations import note_observation
from alongside.training.models import Booking, Champion, Evaluation, Observation, PastTraining
from alongside.training.rules.evaluating import STATEMENTS
from alongside.training.rules.observing import LOOKED_FOR
from alongside.training.states import Came, CameHow, Level, Moment, Seen
from alongside.training.tests.factories import a_booking, a_learner, a_session, a_trainer, an_organisation_of

_numbers = count(1)


def a_place(name: str = "", people: int | None = None) -> Organisation:
    """An organisation, and how many work there."""
    place = an_organisation_of(name=name or f"Madeup Place {next(_numbers)}")
    place.people_count, place.people_counted_on = people, date(2026, 1, 5) if people is not None else None
    place.save()
    return place


def learned_before(place: Organisation, how_many: int, on: date, level: Level = Level.AWARENESS) -> list[User]:
    """So many people of a place learned it on that day, as a list that was brought in says."""
    people = [a_learner(organisation=place) for _ in range(how_many)]
    for one in people:
        PastTraining.objects.create(learner=one, organisation=place, level=level, title="A first look", on=on)
    return people


def came(booking: Booking, as_: Came = Came.YES) -> Booking:
    """They were there on every day."""
    for day in booking.session.days.all():
        booking.attendance.create(day=day, came=as_, how=CameHow.REGISTER, at=day.ends_at)
    return booking


def somebody_who_came(on: datetime, **more: Any) -> Booking:
    """A place in a session of that day, to which they came."""
    session = a_session(starts_at=on, **more.pop("session", {}))
    return came(a_booking(session, more.pop("learner", None), at=on - timedelta(days=20), **more))


def said(booking: Booking, moment: Moment, sure: int, at: datetime) -> Evaluation:
    """They say of everything that they are so sure."""
    return Evaluation.objects.create(booking=booking, moment=moment, sure=dict.fromkeys(STATEMENTS, sure), at=at)


def an_observation(
    place: Organisation, *, by: User | None = None, at: datetime | None = None, **more: Any
) -> Observation:
    """Everything looked for was seen, in a team meeting of that place."""
    now = at or timezone.now()
    given = {
        "setting": "A team meeting",
        "on": timezone.localdate(now),
        "seen": dict.fromkeys(LOOKED_FOR, Seen.YES),
        "words": "",
    }
    return note_observation(
        organisation=place,
        arranges=True,
        by=by or a_trainer(),
        at=now,
        **{**given, "seen": dict.fromkeys(LOOKED_FOR, Seen.YES), **more},
    )


def a_champion(learner: User | None = None, since_on: date | None = None) -> Champion:
    """Somebody who was named, today unless it is said when."""
    now = timezone.now()
    learner = learner or a_learner()
    return add_champion(
        practitioner=learner.practitioner, since_on=since_on or timezone.localdate(now), by=a_trainer(), at=now
    )
