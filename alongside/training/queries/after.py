"""Who is asked afterwards: how it was, what they did differently, and who should refresh what they learned."""

from datetime import datetime, timedelta

from django.db.models import Exists, Max, OuterRef, QuerySet
from django.utils import timezone

from alongside.foundation.day_count import months_after
from alongside.training.models import Attendance, Booking, Course, Evaluation
from alongside.training.queries.learning import learned_by
from alongside.training.queries.sessions import bookings
from alongside.training.rules.certificates import refresh_on
from alongside.training.rules.evaluating import later_from
from alongside.training.states import BookingStatus, Came, Letter, Moment, SessionStatus

# Somebody is asked on the day it is time, or, where nothing ran for some days, on the first day after. Not later: then
# it would seem to come from nowhere.
STILL_ASKED = timedelta(days=14)


def who_is_asked_how_it_was(at: datetime) -> list[Booking]:
    """Who came, once the register is closed and the last day has ended, and has not said it yet."""
    lately = _came_and_silent(Moment.AFTER, Letter.HOW_WAS_IT).annotate(last=Max("session__days__ends_at"))
    # A register may be closed while the last day goes on; whoever was asked then could not answer yet.
    return list(lately.filter(session__over_at__gte=at - STILL_ASKED, session__over_at__lte=at, last__lte=at))


def who_is_asked_what_changed(at: datetime) -> list[Booking]:
    """Who came three months ago, and has not said it yet."""
    today = timezone.localdate(at)
    lately = _came_and_silent(Moment.LATER, Letter.WHAT_CHANGED).annotate(last=Max("session__days__ends_at"))
    around = lately.filter(last__gte=at - timedelta(days=150), last__lte=at)
    return [one for one in around if later_from(one.last) <= today <= later_from(one.last) + STILL_ASKED]


def who_should_refresh(at: datetime) -> list[Booking]:
    """The place in which somebody last finished a course that is to be refreshed by now, and that is still offered.

    Whoever has a place in that course to come, or finished it since, is left in peace.
    """
    today = timezone.localdate(at)
    due: list[Booking] = []
    for course in Course.objects.filter(refresher_months__isnull=False, offered=True):
        months = course.refresher_months or 0
        first = months_after(today - STILL_ASKED, -months) - timedelta(days=3)
        places = _came(Letter.REFRESH).filter(session__course=course).annotate(last=Max("session__days__ends_at"))
        places = places.filter(last__date__gte=first, last__date__lte=months_after(today, -months) + timedelta(days=3))
        known = learned_by(set(places.values_list("learner", flat=True)))
        coming = set(_to_come(course, at).values_list("learner", flat=True))
        for place in places:
            last_on = max(
                (one.on for one in known.get(place.learner_id, []) if one.course_id == course.pk), default=None
            )
            on = refresh_on(last_on, months) if last_on == timezone.localdate(place.last) else None
            if on and on <= today <= on + STILL_ASKED and place.learner_id not in coming:
                due.append(place)
    return due


def _came(letter: Letter) -> QuerySet[Booking]:
    """Who came, and was not sent this letter yet."""
    there = Attendance.objects.filter(booking=OuterRef("pk")).exclude(came=Came.NO)
    return (
        bookings()
        .filter(Exists(there), status=BookingStatus.BOOKED, learner__is_active=True)
        .exclude(asked_after__contains=[letter])
    )


def _came_and_silent(moment: Moment, letter: Letter) -> QuerySet[Booking]:
    said = Evaluation.objects.filter(booking=OuterRef("pk"), moment=moment)
    return _came(letter).filter(~Exists(said), session__status=SessionStatus.OVER)


def _to_come(course: Course, at: datetime) -> QuerySet[Booking]:
    return Booking.objects.filter(session__course=course, status=BookingStatus.BOOKED, session__days__starts_at__gt=at)
