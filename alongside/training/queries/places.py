"""How a session's places stand, and what somebody has learned before."""

from datetime import datetime

from django.db.models import Count, F, Q, QuerySet

from alongside.access.models import User
from alongside.training.models import Booking, Course, Session, SessionDay
from alongside.training.queries.learning import learned_by
from alongside.training.rules.places import Room
from alongside.training.rules.until import offer_until
from alongside.training.states import HOLDS_A_PLACE, LIVE, BookingStatus, PlacesGiven, SessionStatus


def room_of(session: Session, *, learner: User | None = None, at: datetime) -> Room:
    """As it stands now: two questions to the database. Hold the session's lock where something is done with the answer.

    With a learner it says too whether they have a place in it, or in its line.
    """
    waits = Q(status=BookingStatus.WAITING)
    able = waits & Q(agreed_at__isnull=False) if session.course.manager_agrees else waits
    counts = Booking.objects.filter(session=session).aggregate(
        taken=Count("pk", filter=Q(status__in=HOLDS_A_PLACE)),
        waiting=Count("pk", filter=waits),
        next_up=Count("pk", filter=able),
        has_one=Count("pk", filter=Q(learner=learner, status__in=LIVE)),
    )
    counts["has_one"] = counts["has_one"] > 0
    begins_at = begins_at_of(session)
    to_be_chosen = session.places_given == PlacesGiven.CHOSEN and session.chosen_at is None
    return Room(
        status=SessionStatus(session.status),
        places_given=PlacesGiven.CHOSEN if to_be_chosen else PlacesGiven.FIRST_COME,
        capacity=session.capacity,
        begins_at=begins_at,
        offers=offer_until(session, begins_at, at=at) is not None,
        **counts,
    )


def begins_at_of(session: Session) -> datetime | None:
    """When its first day begins."""
    return SessionDay.objects.filter(session=session).order_by("starts_at").values_list("starts_at", flat=True).first()


def line_of(session: Session) -> list[Booking]:
    """Who waits for a place in it, whoever asked first at the front."""
    waiting = Booking.objects.filter(session=session, status=BookingStatus.WAITING)
    return list(waiting.select_related("learner", "organisation").order_by("asked_at", "pk"))


def place_in_line(booking: Booking) -> int:
    """1 for whoever asked first; nought for somebody who does not wait."""
    if booking.status != BookingStatus.WAITING:
        return 0
    before = Q(asked_at__lt=booking.asked_at) | Q(asked_at=booking.asked_at, pk__lt=booking.pk)
    return Booking.objects.filter(before, session=booking.session_id, status=BookingStatus.WAITING).count() + 1


def place_held_by(learner: User, session: Session) -> Booking | None:
    """What somebody has in this session now: a place, one held for them, or a place in the line."""
    return Booking.objects.filter(session=session, learner=learner, status__in=LIVE).first()


def places_that_name(manager_email: str, learner: User) -> list[Booking]:
    """Somebody's places, in sessions that are not over, for which this line manager was named; always in one order."""
    found = Booking.objects.filter(learner=learner, manager_email__iexact=manager_email, status__in=LIVE)
    open_still = found.exclude(manager_email="").exclude(session__status=SessionStatus.OVER)
    return list(open_still.select_related("session").order_by("session", "pk"))


def candidates_for(session: Session) -> list[Booking]:
    """Who asked for a place in a session whose places are chosen, whoever asked first at the front."""
    asked = Booking.objects.filter(session=session, status=BookingStatus.WANTED)
    return list(asked.select_related("learner", "organisation").order_by("asked_at", "pk"))


def shares_of(session: Session) -> dict[str, int]:
    """Of the places that are chosen, how many are meant for each kind of organisation."""
    return dict(session.shares.values_list("kind", "places"))


def sessions_whose_line_may_move(at: datetime) -> list[int]:
    """Where a place was held until now, or is somebody's whose account has ended, or one is free that somebody in line
    could take; by number."""
    held = Booking.objects.filter(held_until__lte=at, status__in=(BookingStatus.AGREEING, BookingStatus.OFFERED))
    can = Q(bookings__agreed_at__isnull=False) | Q(course__manager_agrees=False)
    free = Session.objects.filter(status=SessionStatus.OPEN, days__starts_at__gt=at).annotate(
        taken=Count("bookings", filter=Q(bookings__status__in=HOLDS_A_PLACE), distinct=True),
        able=Count("bookings", filter=Q(bookings__status=BookingStatus.WAITING) & can, distinct=True),
    )
    free = free.filter(taken__lt=F("capacity"), able__gt=0)
    ended = places_of_ended_accounts().filter(session__status=SessionStatus.OPEN)
    ended = ended.exclude(session__in=SessionDay.objects.filter(starts_at__lte=at).values("session"))
    found = (
        held.values_list("session", flat=True),
        free.values_list("pk", flat=True),
        ended.values_list("session", flat=True),
    )
    return sorted({number for each in found for number in each})


def places_of_ended_accounts() -> QuerySet[Booking]:
    """Places, and places in a line, of people to whom nothing opens any more."""
    return Booking.objects.filter(status__in=LIVE, learner__is_active=False)


def missing_before(course: Course, learner: User) -> list[str]:
    """The titles of what somebody has to come to first, and has not."""
    wanted = list(course.prerequisites.all())
    if not wanted:
        return []
    done = learned(learner)
    return [one.title for one in wanted if one.pk not in done]


def learned(learner: User) -> set[int]:
    """The courses this person has finished, by number."""
    return {one.course_id for one in learned_by([learner.pk]).get(learner.pk, []) if one.course_id is not None}
