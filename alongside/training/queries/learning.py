"""What people have learned: sessions they came to, courses they read by themselves, and training of before."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, F, Max, Q
from django.utils import timezone

from alongside.training.models import Booking, ModuleTaken, PastTraining
from alongside.training.states import COUNTS, BookingStatus, Level


@dataclass(frozen=True)
class Learned:
    """One thing somebody finished. Training of elsewhere may be none of our courses."""

    course_id: int | None
    title: str
    level: Level
    on: date


def learned_by(learner_ids: Iterable[int]) -> dict[int, list[Learned]]:
    """What each of these people finished, the latest first: three questions to the database, however many they are."""
    ids = list(learner_ids)
    found: defaultdict[int, list[Learned]] = defaultdict(list)
    for learner_id, one in [*_in_sessions(ids), *_by_themselves(ids), *_before(ids)]:
        found[learner_id].append(one)
    for known in found.values():
        known.sort(key=lambda one: (one.on, one.title), reverse=True)
    return dict(found)


def _in_sessions(ids: list[int]) -> list[tuple[int, Learned]]:
    """Sessions of which they were there on every day, and in time."""
    rows = (
        Booking.objects.filter(learner__in=ids, status=BookingStatus.BOOKED)
        .annotate(
            all_days=Count("session__days", distinct=True),
            here=Count("attendance", filter=Q(attendance__came__in=COUNTS), distinct=True),
            last=Max("session__days__ends_at"),
        )
        .filter(all_days__gt=0, here=F("all_days"))
        .values_list("learner", "session__course", "session__course__title", "session__course__level", "last")
    )
    return _each(rows)


def _by_themselves(ids: list[int]) -> list[tuple[int, Learned]]:
    finished = ModuleTaken.objects.filter(learner__in=ids, finished_at__isnull=False)
    return _each(finished.values_list("learner", "course", "course__title", "course__level", "finished_at"))


def _before(ids: list[int]) -> list[tuple[int, Learned]]:
    rows = PastTraining.objects.filter(learner__in=ids).values_list("learner", "course", "title", "level", "on")
    return [(who, Learned(course, title, Level(level), on)) for who, course, title, level, on in rows]


def _each(rows: Iterable[tuple[int, int, str, str, datetime | None]]) -> list[tuple[int, Learned]]:
    return [
        (who, Learned(course, title, Level(level), timezone.localdate(at)))
        for who, course, title, level, at in rows
        if at
    ]
