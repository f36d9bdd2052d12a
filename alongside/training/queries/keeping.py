"""What has been kept for long enough."""

from datetime import datetime

from django.db.models import Exists, Max, OuterRef, Q, QuerySet
from django.utils import timezone

from alongside.access.models import User
from alongside.partners.models import OrganisationManager
from alongside.training.models import (
    Booking,
    Champion,
    ModuleTaken,
    Observation,
    PastTraining,
    SessionAsked,
    SessionDay,
    SessionTrainer,
)


def bookings_with_old_needs(*, ended_before: datetime) -> QuerySet[Booking]:
    """Places that say what somebody needs, in sessions whose last day ended before then; and places that ended
    themselves before then, as nobody makes ready for them."""
    found = Booking.objects.exclude(needs="").annotate(last=Max("session__days__ends_at"))
    over = Q(last__lt=ended_before) | Q(ended_at__lt=ended_before)
    return found.filter(over | Q(last=None, asked_at__lt=ended_before))


def quiet_learners(*, since: datetime) -> QuerySet[User]:
    """Open accounts with no role, of whom there is nothing since then: no coming in, no place, nothing learned."""
    mine = OuterRef("pk")
    days = SessionDay.objects.filter(ends_at__gte=since)
    something = (
        Booking.objects.filter(Q(asked_at__gte=since) | Exists(days.filter(session=OuterRef("session"))), learner=mine),
        SessionTrainer.objects.filter(Exists(days.filter(session=OuterRef("session"))), worker=mine),
        ModuleTaken.objects.filter(Q(started_at__gte=since) | Q(finished_at__gte=since), learner=mine),
        PastTraining.objects.filter(learner=mine, on__gte=timezone.localdate(since)),
        SessionAsked.objects.filter(asked_by=mine, asked_at__gte=since),
        Observation.objects.filter(noted_by=mine, noted_at__gte=since),
        OrganisationManager.objects.filter(worker=mine, ended_at=None),
        Champion.objects.filter(practitioner__worker=mine, until_on=None),
    )
    found = User.objects.filter(roles=[], is_active=True, joined_at__lt=since, practitioner__isnull=False)
    found = found.filter(Q(last_login=None) | Q(last_login__lt=since))
    for one in something:
        found = found.filter(~Exists(one))
    return found
