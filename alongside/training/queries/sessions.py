"""Sessions and places as pages ask for them."""

from datetime import datetime

from django.db.models import Exists, Min, OuterRef, Q, QuerySet
from django.http import Http404

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.partners.models import Organisation
from alongside.partners.queries import where_they_work
from alongside.training.models import Booking, Session, SessionDay, SessionTrainer
from alongside.training.states import LIVE, SessionStatus


def sessions() -> QuerySet[Session]:
    """Every session with its course and days, the next first."""
    found = Session.objects.select_related("course__terms", "only_for").prefetch_related("days")
    return found.annotate(begins_at=Min("days__starts_at")).order_by("begins_at", "pk")


def sessions_to_come(at: datetime, *, also_for: Organisation | None = None) -> QuerySet[Session]:
    """Sessions anybody may book, and those for this organisation alone, that have not begun."""
    for_whom = Q(only_for=None) | (Q(only_for=also_for) if also_for else Q(pk=None))
    begun = SessionDay.objects.filter(starts_at__lte=at).values("session")
    return sessions().filter(for_whom, status=SessionStatus.OPEN, days__isnull=False).exclude(pk__in=begun)


def sessions_of_my_own(learner: User, *, at: datetime) -> QuerySet[Session]:
    """Sessions to come for the organisation of this person alone, which stand on no public list, and which they have
    not asked for yet."""
    works = where_they_work(learner).select_related("organisation").first()
    if works is None:
        return Session.objects.none()
    mine = Booking.objects.filter(session=OuterRef("pk"), learner=learner, status__in=LIVE)
    ours = sessions_to_come(at, also_for=works.organisation)
    return ours.filter(~Exists(mine), only_for=works.organisation)


def get_session(reference: str) -> Session:
    """A session by its reference; 404 for anything else."""
    if (session := sessions().filter(reference=reference).first()) is None:
        raise Http404
    return session


def get_session_to_hold_for(worker: User, reference: str, *, signed_in: bool) -> Session:
    """One of the sessions they hold; of every session, for who arranges training and is signed in as a worker."""
    found = sessions().filter(reference=reference)
    if not (signed_in and worker.may(Permission.TRAINING_ARRANGE)):
        found = found.filter(Exists(SessionTrainer.objects.filter(session=OuterRef("pk"), worker=worker)))
    if (session := found.first()) is None:
        raise Http404
    return session


def bookings() -> QuerySet[Booking]:
    """Every place with whose it is and what it is in."""
    return Booking.objects.select_related("session__course__terms", "learner", "organisation").prefetch_related(
        "session__days"
    )


def get_booking_of(learner: User, reference: str) -> Booking:
    """The learner's own place; 404 for anybody else's."""
    if (booking := bookings().filter(learner=learner, reference=reference).first()) is None:
        raise Http404
    return booking
