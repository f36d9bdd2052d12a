"""One person's record of learning: what they finished, their certificates, and what is to be refreshed."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.http import Http404

from alongside.access.models import User
from alongside.training.models import Certificate, Course
from alongside.training.queries.learning import Learned, learned_by
from alongside.training.rules.certificates import refresh_on


@dataclass(frozen=True)
class Refresher:
    """A course somebody finished, and from when on it is to be refreshed."""

    course: Course
    learned_on: date
    due_on: date


@dataclass(frozen=True)
class LearningRecord:
    """What somebody's own page shows, the latest first; refreshers by the day they are due."""

    learned: list[Learned]
    certificates: list[Certificate]
    refreshers: list[Refresher]


def learning_record(learner: User) -> LearningRecord:
    """Five questions to the database, however much somebody learned."""
    learned = learned_by([learner.pk]).get(learner.pk, [])
    return LearningRecord(learned, list(certificates().filter(learner=learner)), refreshers_of(learned))


def refreshers_of(learned: list[Learned]) -> list[Refresher]:
    """For each course that asks for it, from the last time it was finished."""
    last: dict[int, date] = {}
    for one in learned:
        if one.course_id is not None:
            last[one.course_id] = max(one.on, last.get(one.course_id, one.on))
    courses = Course.objects.filter(pk__in=last, refresher_months__isnull=False, offered=True)
    due = [
        Refresher(course, last[course.pk], on)
        for course in courses
        if (on := refresh_on(last[course.pk], course.refresher_months))
    ]
    return sorted(due, key=lambda one: (one.due_on, one.course.title))


def certificates() -> QuerySet[Certificate]:
    """With what they are for."""
    return Certificate.objects.select_related(
        "learner", "booking__session__course", "booking__organisation", "module_taken__course"
    )


def get_certificate_for(reader: User, code: str, *, every: bool) -> Certificate:
    """One's own; every one, for who arranges training. 404 for anybody else's."""
    mine = Q() if every else Q(learner=reader)
    if (certificate := certificates().filter(mine, code=code).first()) is None:
        raise Http404
    return certificate
