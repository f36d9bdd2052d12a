"""The register of a session: who has a place, and what is written of each day."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q, QuerySet
from django.http import Http404
from django.utils import timezone

from alongside.access.models import User
from alongside.training.models import Attendance, Booking, Certificate, Session, SessionDay
from alongside.training.queries.sessions import sessions
from alongside.training.states import HOLDS_A_PLACE, BookingStatus, Came, SessionStatus

# So long a session that is over still stands among those somebody holds.
SHOWN_AFTERWARDS = timedelta(days=30)


@dataclass(frozen=True)
class Line:
    """One person on the register, with what is written of this day, and of every day."""

    booking: Booking
    mark: Attendance | None
    marks: tuple[Attendance | None, ...]
    certificate: Certificate | None

    @property
    def name(self) -> str:
        return str(self.booking.learner.name)

    @property
    def last_name(self) -> str:
        """The last of their names, or the only one."""
        return self.name.split()[-1] if self.name.split() else ""


@dataclass(frozen=True)
class Counts:
    """How many are on the register, and how many of them are marked with what."""

    people: int
    here: int
    too_late: int
    not_come: int

    @property
    def unmarked(self) -> int:
        return self.people - self.here - self.too_late - self.not_come


def day_shown(days: list[SessionDay], number: str, *, at: datetime) -> SessionDay | None:
    """The day that was asked for, from 1; else today's, the next, or the last."""
    if number.isascii() and number.isdecimal() and 0 < int(number[:4]) <= len(days):
        return days[int(number[:4]) - 1]
    today = timezone.localdate(at)
    coming = [day for day in days if timezone.localdate(day.ends_at) >= today]
    return coming[0] if coming else days[-1] if days else None


def register_of(session: Session, days: list[SessionDay], day: SessionDay) -> list[Line]:
    """Everybody with a place, by name: three questions to the database, however many they are."""
    places = Booking.objects.filter(session=session, status=BookingStatus.BOOKED)
    places = places.select_related("learner", "organisation", "certificate").prefetch_related("attendance__by")
    lines = []
    for booking in places:
        by_day = {mark.day_id: mark for mark in booking.attendance.all()}
        marks = tuple(by_day.get(one.pk) for one in days)
        lines.append(Line(booking, by_day.get(day.pk), marks, getattr(booking, "certificate", None)))
    return sorted(lines, key=lambda line: (line.name.casefold(), line.booking.pk))


def counts_of(lines: list[Line]) -> Counts:
    """Of one day."""
    came = [line.mark.came for line in lines if line.mark]
    return Counts(
        people=len(lines),
        here=sum(one in (Came.YES, Came.LATE) for one in came),
        too_late=came.count(Came.TOO_LATE),
        not_come=came.count(Came.NO),
    )


def places_free_on(session: Session, day: SessionDay | None, *, but_for: Booking | None = None) -> int:
    """Places nobody holds, and those of people who did not come that day. Hold the session's lock."""
    held = Booking.objects.filter(session=session, status__in=HOLDS_A_PLACE)
    if but_for:
        held = held.exclude(pk=but_for.pk)
    counts = held.aggregate(held=Count("pk"), away=Count("pk", filter=Q(pk__in=_away_on(session, day))))
    return session.capacity - int(counts["held"]) + int(counts["away"])


def _away_on(session: Session, day: SessionDay | None) -> QuerySet[Attendance, int]:
    away = Attendance.objects.filter(day=day, booking__session=session, came=Came.NO)
    return away.values_list("booking", flat=True)


def sessions_held_by(worker: User, *, at: datetime) -> list[Session]:
    """Sessions this person holds as a trainer: those to come, and those that were over only lately. The next first."""
    shown = Q(status__in=(SessionStatus.OPEN, SessionStatus.DRAFT)) | Q(over_at__gte=at - SHOWN_AFTERWARDS)
    return list(sessions().filter(shown, trainers__worker=worker))


def session_on_the_wall(code: str) -> Session | None:
    """The session whose wall shows this code."""
    return sessions().filter(wall_code=code).first() if code else None


def place_of(learner: User, session: Session) -> Booking | None:
    """Their booked place in it."""
    return Booking.objects.filter(session=session, learner=learner, status=BookingStatus.BOOKED).first()


def booked_with(session: Session, email: str) -> User | None:
    """Whoever has a place in this session with this address."""
    places = Booking.objects.filter(session=session, status=BookingStatus.BOOKED, learner__email__iexact=email)
    place = places.select_related("learner").first()
    return place.learner if place and place.learner.is_active else None


def get_place_on_register(session: Session, reference: str) -> Booking:
    """Somebody's place on this register; 404 for anybody else's."""
    places = Booking.objects.filter(session=session, status=BookingStatus.BOOKED).select_related("session", "learner")
    if (place := places.filter(reference=reference).first()) is None:
        raise Http404
    return place


def in_order(lines: list[Line], order: str) -> list[Line]:
    """By first name as they come, by last name, or those without a mark first."""
    if order == "last":
        return sorted(lines, key=lambda line: (line.last_name.casefold(), line.name.casefold()))
    return sorted(lines, key=lambda line: line.mark is not None) if order == "unmarked" else lines


def with_name(lines: list[Line], words: str) -> list[Line]:
    """Those whose name, or whose organisation's, has these letters in it."""
    sought = words.casefold().strip()
    return [line for line in lines if sought in f"{line.name} {line.booking.organisation.name}".casefold()]
