"""What somebody has been, is and will be booked on, as their own page shows it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404

from alongside.access.models import User
from alongside.training.models import Booking, Charge, Session
from alongside.training.queries.sessions import bookings
from alongside.training.states import LIVE, BookingStatus, SessionStatus

# What ended before its session began stays among what is to come for so long, so that nobody wonders where it went.
ENDED_LATELY = timedelta(days=14)


@dataclass
class MyPlaces:
    """Places by what they ask of their learner: an answer, to wait, to come; and what is past."""

    offered: list[Booking] = field(default_factory=list)
    coming: list[Booking] = field(default_factory=list)
    waiting: list[Booking] = field(default_factory=list)
    ended: list[Booking] = field(default_factory=list)
    past: list[Booking] = field(default_factory=list)


def my_places(learner: User, *, at: datetime) -> MyPlaces:
    """All of them: two questions to the database, and each knows `in_line` and `first_day`."""
    found = MyPlaces()
    for booking in with_place_in_line(bookings().filter(learner=learner)):
        _shelf(found, booking, at).append(booking)
    for shelf in (found.offered, found.coming, found.waiting, found.ended):
        shelf.sort(key=lambda one: (begins(one) or at, one.pk))
    found.past.sort(key=lambda one: (begins(one) or one.asked_at, one.pk), reverse=True)
    return found


def with_place_in_line(found: QuerySet[Booking]) -> QuerySet[Booking]:
    """Each with `in_line`: 1 for whoever asked first."""
    before = Q(asked_at__lt=OuterRef("asked_at")) | Q(asked_at=OuterRef("asked_at"), pk__lte=OuterRef("pk"))
    line = Booking.objects.filter(before, session=OuterRef("session"), status=BookingStatus.WAITING)
    counted = line.order_by().values("session").annotate(number=Count("pk")).values("number")
    return found.annotate(in_line=Coalesce(Subquery(counted), 0))


def begins(booking: Booking) -> datetime | None:
    """When its session begins, of days that were read with it."""
    return min((one.starts_at for one in booking.session.days.all()), default=None)


def _shelf(found: MyPlaces, booking: Booking, at: datetime) -> list[Booking]:
    days = list(booking.session.days.all())
    over = booking.session.status == SessionStatus.OVER or (bool(days) and max(one.ends_at for one in days) < at)
    if over:
        return found.past
    if booking.status not in LIVE:
        lately = booking.ended_at is not None and booking.ended_at >= at - ENDED_LATELY
        return found.ended if lately else found.past
    if booking.status == BookingStatus.OFFERED:
        return found.offered
    return found.coming if booking.status == BookingStatus.BOOKED else found.waiting


def charges_of(booking: Booking) -> list[Charge]:
    """What this place costs its organisation, with what was let off."""
    return list(booking.charges.select_related("let_off_by"))


def everybody_of(session: Session) -> list[Booking]:
    """Everybody who ever asked for a place in it, for who arranges: those with a place first, then the line."""
    found = bookings().filter(session=session).prefetch_related("charges").select_related("passed_from__learner")
    order = {status: number for number, status in enumerate(_IN_ORDER)}
    return sorted(found, key=lambda one: (order[BookingStatus(one.status)], one.asked_at, one.pk))


_IN_ORDER = (
    BookingStatus.BOOKED,
    BookingStatus.AGREEING,
    BookingStatus.OFFERED,
    BookingStatus.WANTED,
    BookingStatus.WAITING,
    BookingStatus.PASSED_ON,
    BookingStatus.CANCELLED,
    BookingStatus.OFFER_ENDED,
    BookingStatus.NOT_AGREED,
    BookingStatus.NOT_CHOSEN,
    BookingStatus.CALLED_OFF,
)


def get_place(reference: str) -> Booking:
    """Anybody's place, for who arranges training; 404 for what there is not."""
    if (booking := bookings().filter(reference=reference).first()) is None:
        raise Http404
    return booking


def get_charge(number: int) -> Charge:
    """One charge, for who arranges training."""
    found = Charge.objects.select_related("booking__learner", "booking__organisation", "booking__session__course")
    if (charge := found.filter(pk=number).first()) is None:
        raise Http404
    return charge
