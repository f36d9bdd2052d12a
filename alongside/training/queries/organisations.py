"""What an organisation’s people are booked on and have learned: never what they need, or said of a course."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Min, Q, QuerySet
from django.http import Http404

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.partners.models import Organisation, Practitioner
from alongside.partners.queries.places_of_work import get_organisation, looked_after_by, people_of
from alongside.training.models import Booking, Session
from alongside.training.queries.learning import Learned, learned_by
from alongside.training.states import LIVE, BookingStatus, SessionStatus


@dataclass(frozen=True)
class Place:
    """One place of somebody in a session to come."""

    title: str
    begins_at: datetime
    status: str


@dataclass(frozen=True)
class Learner:
    """Somebody who works there, what they are booked on, and what they have learned."""

    who: Practitioner
    to_come: Sequence[Place]
    learned: Sequence[Learned]


def get_organisation_to_see(learner: User, number: int, *, signed_in: bool) -> Organisation:
    """One whose learning they look after; any, for who arranges training and is signed in as a worker. 404 else."""
    if signed_in and learner.may(Permission.TRAINING_ARRANGE):
        return get_organisation(number)
    if (organisation := looked_after_by(learner).filter(pk=number).first()) is None:
        raise Http404
    return organisation


def people_found(organisation: Organisation, words: str) -> QuerySet[Practitioner]:
    """Its people, those with these words in their name, team or job."""
    found = people_of(organisation)
    if words:
        found = found.filter(
            Q(worker__name__icontains=words) | Q(team__icontains=words) | Q(job_title__icontains=words)
        )
    return found


def teams_of(people: Iterable[Practitioner], *, at: datetime) -> list[tuple[str, list[Learner]]]:
    """These people by team, in the order they come, each with their learning: the same few questions for any number."""
    people = list(people)
    ids = [one.worker_id for one in people]
    places, learned = _places_to_come(ids, at=at), learned_by(ids)
    teams: dict[str, list[Learner]] = {}
    for one in people:
        known = Learner(one, places.get(one.worker_id, []), learned.get(one.worker_id, []))
        teams.setdefault(one.team, []).append(known)
    return list(teams.items())


def _places_to_come(ids: list[int], *, at: datetime) -> dict[int, list[Place]]:
    rows = (
        Booking.objects.filter(learner__in=ids, status__in=LIVE)
        .annotate(begins_at=Min("session__days__starts_at"), ends_at=Max("session__days__ends_at"))
        .filter(ends_at__gt=at)
        .order_by("begins_at", "pk")
        .values_list("learner", "session__course__title", "begins_at", "status")
    )
    found: defaultdict[int, list[Place]] = defaultdict(list)
    for who, title, begins_at, status in rows:
        found[who].append(Place(title, begins_at, BookingStatus(status).label))
    return dict(found)


def sessions_of_people(organisation: Organisation, *, at: datetime) -> QuerySet[Session]:
    """Sessions to come in which its people have a place, or wait for one; how many have, and how many wait."""
    theirs = Q(bookings__learner__practitioner__organisation=organisation)
    return (
        Session.objects.filter(theirs, status=SessionStatus.OPEN, bookings__status__in=LIVE)
        .annotate(
            begins_at=Min("days__starts_at"),
            ends_at=Max("days__ends_at"),
            booked=Count("bookings", filter=theirs & Q(bookings__status=BookingStatus.BOOKED), distinct=True),
            others=Count(
                "bookings",
                filter=theirs & Q(bookings__status__in=LIVE - {BookingStatus.BOOKED}),
                distinct=True,
            ),
        )
        .filter(ends_at__gt=at)
        .select_related("course")
        .order_by("begins_at", "pk")
    )
