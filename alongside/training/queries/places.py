"""How a session's places stand, and what somebody has learned before."""

from django.db.models import Count, Min, Q

from alongside.access.models import User
from alongside.training.models import Booking, Course, Session, SessionDay
from alongside.training.queries.learning import learned_by
from alongside.training.rules.places import Room
from alongside.training.states import HOLDS_A_PLACE, BookingStatus, PlacesGiven, SessionStatus


def room_of(session: Session) -> Room:
    """As it stands now. Hold the session's lock where something is done with the answer."""
    counts = Booking.objects.filter(session=session).aggregate(
        taken=Count("pk", filter=Q(status__in=HOLDS_A_PLACE)),
        waiting=Count("pk", filter=Q(status=BookingStatus.WAITING)),
    )
    begins_at = SessionDay.objects.filter(session=session).aggregate(first=Min("starts_at"))["first"]
    return Room(
        status=SessionStatus(session.status),
        places_given=PlacesGiven(session.places_given),
        capacity=session.capacity,
        taken=counts["taken"],
        waiting=counts["waiting"],
        begins_at=begins_at,
    )


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
