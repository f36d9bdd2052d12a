"""The list of sessions anyone may read: when and where each is, and whether there is room. No link, no address."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Max, Q, QuerySet
from django.http import Http404
from django.utils import timezone

from alongside.training.models import Booking, Course, Session, Terms
from alongside.training.queries.sessions import sessions, sessions_to_come
from alongside.training.rules.places import Room
from alongside.training.rules.terms import terms_in_words
from alongside.training.rules.until import offer_until
from alongside.training.states import HOLDS_A_PLACE, BookingStatus, Level, PlacesGiven, SessionStatus


@dataclass(frozen=True)
class Listed:
    """A session as anyone reads of it."""

    reference: str
    course: Course
    days: Sequence[tuple[datetime, datetime]]
    where: str
    free: int
    to_be_chosen_on: date | None
    is_called_off: bool
    changes: int
    changed_at: datetime

    @property
    def level(self) -> str:
        return str(Level(self.course.level).label)

    @property
    def places(self) -> str:
        """Whether there is room, in a few words."""
        if self.to_be_chosen_on:
            return "Places are chosen on a day"
        if not self.free:
            return "Full: you can join the waiting list"
        return "1 place free" if self.free == 1 else f"{self.free} places free"


def listed_sessions(at: datetime, *, level: str = "", only_free: bool = False) -> list[Listed]:
    """Sessions to come that anybody may book, the next first. `only_free`: those somebody could get into now."""
    found = sessions_to_come(at)
    if level:
        found = found.filter(course__level=level)
    listed = _listed(found, at)
    return [one for one in listed if one.free or one.to_be_chosen_on] if only_free else listed


def listed_sessions_of(course: Course, at: datetime) -> list[Listed]:
    """The same, of one course."""
    return _listed(sessions_to_come(at).filter(course=course), at)


def get_listed_session(reference: str, at: datetime) -> Listed:
    """One of them; 404 for a draft, for what is over or called off, and for one organisation's own."""
    if not (found := _listed(sessions_to_come(at).filter(reference=reference), at)):
        raise Http404
    return found[0]


def sessions_for_calendars(at: datetime) -> list[Listed]:
    """Sessions of which a day is still to come, also those that have begun, and those that were called off."""
    today = timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)
    found = sessions().filter(only_for=None, status__in=(SessionStatus.OPEN, SessionStatus.CALLED_OFF))
    return _listed(found.annotate(last=Max("days__ends_at")).filter(last__gte=today), at)


def get_listed_course(slug: str) -> Course:
    """A course that is offered; 404 for any other."""
    found = Course.objects.select_related("terms").prefetch_related("prerequisites").filter(slug=slug, offered=True)
    if (course := found.first()) is None:
        raise Http404
    return course


def what_before(course: Course) -> list[Course]:
    """The courses to come to first."""
    return list(course.prerequisites.order_by("title"))


def courses_by_oneself() -> QuerySet[Course]:
    """Courses anybody reads on their own, whenever they like."""
    return Course.objects.filter(self_led=True, offered=True).order_by("title")


def offered_courses() -> list[str]:
    """The part of the address of every course that is offered."""
    return list(Course.objects.filter(offered=True).order_by("slug").values_list("slug", flat=True))


def terms_of(terms: Terms, begins_at: datetime | None = None) -> list[str]:
    """What somebody agrees to who takes a place, in plain words."""
    return terms_in_words(terms, begins_at)


def _listed(found: Iterable[Session], at: datetime) -> list[Listed]:
    rows = list(found)
    rooms = _rooms_of(rows, at)
    return [_one(session, rooms[session.pk]) for session in rows]


def _one(session: Session, room: Room) -> Listed:
    parts = [session.place, "online" if session.online_link else ""]
    where = ", or ".join(part for part in parts if part) or "the place is told later"
    return Listed(
        reference=session.reference,
        course=session.course,
        days=[(one.starts_at, one.ends_at) for one in session.days.all()],
        where=where[:1].upper() + where[1:],
        free=room.free_for_new,
        to_be_chosen_on=session.chosen_on if room.places_given == PlacesGiven.CHOSEN else None,
        is_called_off=session.status == SessionStatus.CALLED_OFF,
        changes=session.changes,
        changed_at=session.changed_at or session.made_at,
    )


def _rooms_of(rows: Sequence[Session], at: datetime) -> dict[int, Room]:
    """How each stands now: one question for all of them."""
    waits = Q(status=BookingStatus.WAITING)
    counted = (
        Booking.objects.filter(session__in=rows)
        .order_by()
        .values_list("session")
        .annotate(
            taken=Count("pk", filter=Q(status__in=HOLDS_A_PLACE)),
            waiting=Count("pk", filter=waits),
        )
    )
    counts = {session: (taken, waiting) for session, taken, waiting in counted}
    return {one.pk: _room(one, *counts.get(one.pk, (0, 0)), at=at) for one in rows}


def _room(session: Session, taken: int, waiting: int, *, at: datetime) -> Room:
    begins_at = min((day.starts_at for day in session.days.all()), default=None)
    to_be_chosen = session.places_given == PlacesGiven.CHOSEN and session.chosen_at is None
    return Room(
        status=SessionStatus(session.status),
        places_given=PlacesGiven.CHOSEN if to_be_chosen else PlacesGiven.FIRST_COME,
        capacity=session.capacity,
        begins_at=begins_at,
        offers=offer_until(session, begins_at, at=at) is not None,
        taken=taken,
        waiting=waiting,
    )
