"""What is counted of the city's training: a few questions to the database, however many organisations there are.

People count once at each level, where they first learned it and in that month (queries/learning.py says what counts as
learned); how sure they feel counts once for each person, at the first course of which they said it before and after.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, F, Max, OuterRef, Q
from django.http import Http404
from django.utils import timezone

from alongside.access.models import User
from alongside.partners import models as partners
from alongside.partners.queries.places_of_work import looked_after_by
from alongside.training.models import Booking, Champion, Course, Evaluation, ModuleTaken, Observation, PastTraining
from alongside.training.rules import observing
from alongside.training.rules.embedding import Numbers, Organisation, Year
from alongside.training.rules.embedding_table import cells
from alongside.training.rules.evaluating import STATEMENTS, answers_that_count
from alongside.training.rules.hiding import One, Released, last_month_over, month_of, release
from alongside.training.states import COUNTS, BookingStatus, Level, Moment


@dataclass(frozen=True, order=True)
class Trained:
    """One person finished something of a level there; ordered by the day."""

    on: date
    learner: int
    organisation: int
    level: str


def numbers(today: date) -> Numbers:
    """Everything there is to show, up to the end of the last whole month."""
    upto = last_month_over(today)
    sure, later = _how_sure(upto)
    watched = Observation.objects.values_list("organisation", "on", "seen")
    return Numbers(
        trained=_by_level(upto),
        sure=sure,
        later=later,
        watched=release([One(place, month_of(on), observing.counted(seen)) for place, on, seen in watched], upto=upto),
        upto=upto,
    )


def organisations_counted() -> list[Organisation]:
    """Every organisation by name, with its size as somebody there said, and whether it has a champion."""
    champion = Champion.objects.filter(practitioner__organisation=OuterRef("pk"), until_on=None)
    found = partners.Organisation.objects.annotate(champion=Exists(champion)).order_by("name")
    return [
        Organisation(one.pk, one.name, one.get_kind_display(), one.people_count, one.people_counted_on, one.champion)
        for one in found
    ]


def _by_level(upto: int) -> dict[Level, Released]:
    """Also levels of a course that nobody finished; a level of which there is no course stands nowhere."""
    first: dict[tuple[int, str], Trained] = {}
    for one in sorted([*_in_sessions(), *_by_themselves(), *_before()]):
        first.setdefault((one.learner, one.level), one)
    there = {level for _, level in first} | set(Course.objects.values_list("level", flat=True).distinct())
    return {
        level: release(
            [One(one.organisation, month_of(one.on)) for one in first.values() if one.level == level], upto=upto
        )
        for level in Level
        if level in there
    }


def _in_sessions() -> Iterable[Trained]:
    """Where they worked when they asked for the place."""
    rows = (
        Booking.objects.filter(status=BookingStatus.BOOKED)
        .annotate(
            all_days=Count("session__days", distinct=True),
            here=Count("attendance", filter=Q(attendance__came__in=COUNTS), distinct=True),
            last=Max("session__days__ends_at"),
        )
        .filter(all_days__gt=0, here=F("all_days"))
        .order_by()
        .values_list("last", "learner", "organisation", "session__course__level")
    )
    return _each(rows)


def _by_themselves() -> Iterable[Trained]:
    """Where they work now: a course read by oneself belongs to no booking."""
    return _each(
        ModuleTaken.objects.filter(finished_at__isnull=False, learner__practitioner__isnull=False).values_list(
            "finished_at", "learner", "learner__practitioner__organisation", "course__level"
        )
    )


def _before() -> Iterable[Trained]:
    return [Trained(*row) for row in PastTraining.objects.values_list("on", "learner", "organisation", "level")]


def _each(rows: Iterable[tuple[datetime | None, int, Any, str]]) -> list[Trained]:
    return [Trained(timezone.localdate(at), *rest) for at, *rest in rows if at is not None]


def _how_sure(upto: int) -> tuple[dict[str, Released], dict[str, Released]]:
    """Of each statement: before and afterwards, of the same people; and later, of whoever answered then."""
    both: dict[str, dict[int, One]] = {key: {} for key in STATEMENTS}
    later: dict[str, dict[int, One]] = {key: {} for key in STATEMENTS}
    said_before: dict[int, dict[str, int]] = {}
    for booking, learner, place, moment, sure, at in _answers():
        said, month = answers_that_count(sure), month_of(timezone.localdate(at))
        if moment == Moment.BEFORE:
            said_before[booking] = said
        elif moment == Moment.AFTER:
            for key in said.keys() & said_before.get(booking, {}).keys():
                both[key].setdefault(learner, One(place, month, (said_before[booking][key], said[key])))
        else:
            for key, value in said.items():
                later[key].setdefault(learner, One(place, month, (value,)))
    return _released(both, upto), _released(later, upto)


def _answers() -> Iterable[tuple[int, int, int, str, dict[str, Any], datetime]]:
    return Evaluation.objects.order_by("at", "pk").values_list(
        "booking", "booking__learner", "booking__organisation", "moment", "sure", "at"
    )


def _released(ones: dict[str, dict[int, One]], upto: int) -> dict[str, Released]:
    return {key: release(by_person.values(), upto=upto) for key, by_person in ones.items()}


def embedding_rows(year: int | None, *, today: date) -> list[list[str | int]]:
    """The table of organisations for a file, as the page shows it; `year` is the one it begins in, None all of them.

    The first row are its headings. 404 for a year that has no figures.
    """
    counted = numbers(today)
    return cells(counted, organisations_counted(), None if year is None else get_year(year, counted))


def get_year(number: int, counted: Numbers) -> Year:
    """A year that has figures, or will have; 404 for anything else."""
    year = Year(number)
    if year not in counted.years():
        raise Http404
    return year


def get_organisation_to_look_at(learner: User, number: int, *, arranges: bool) -> partners.Organisation:
    """Any, for who arranges training; for others one whose people's learning they look after; otherwise 404."""
    found = partners.Organisation.objects.all() if arranges else looked_after_by(learner)
    if (organisation := found.filter(pk=number).first()) is None:
        raise Http404
    return organisation
