"""Who is reminded of a session now."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Min
from django.utils import timezone

from alongside.access.identity import beyond_the_walls
from alongside.access.states import Sight
from alongside.messages.models import Message
from alongside.messages.queries import why_not_reachable
from alongside.messages.states import Channel
from alongside.training.models import Booking
from alongside.training.queries.sessions import bookings
from alongside.training.rules.reminding import joining_from, key_of, may_write_now, reminder_now
from alongside.training.states import BookingStatus, Letter, SessionStatus

# Nobody is reminded longer before than this, whatever a course says.
LONGEST = timedelta(days=400)


@dataclass(frozen=True)
class Reminder:
    """One letter that is due: `once` says for which starting day, and which reminder of that."""

    booking: Booking
    letter: Letter
    once: str


def who_is_reminded(at: datetime) -> list[Reminder]:
    """Everybody with a place in a session whose next reminder has come and was not written; nobody at night."""
    if not may_write_now(at):
        return []
    found = (
        bookings()
        .filter(
            status=BookingStatus.BOOKED, session__status=SessionStatus.OPEN, learner__is_active=True, walked_in=False
        )
        .annotate(first=Min("session__days__starts_at"))
        .filter(first__gt=at, first__lt=at + LONGEST)
        .order_by("first", "pk")
    )
    reached = [one for one in found if not why_not_reachable(Channel.EMAIL, one.learner.email)]
    due = [reminder for booking in reached if (reminder := reminder_of(booking, at=at))]
    written = _written([one.once for one in due])
    return [one for one in due if one.once not in written]


def reminder_of(booking: Booking, *, at: datetime) -> Reminder | None:
    """The reminder of this place whose day has come, written or not; nothing where it ended or has begun, where the
    account of who has it was ended, or where they stand at the door already."""
    days = list(booking.session.days.all())
    is_live = booking.status == BookingStatus.BOOKED and booking.session.status == SessionStatus.OPEN
    is_live = is_live and booking.learner.is_active and not booking.walked_in
    if not (is_live and days and days[0].starts_at > at):
        return None
    first, each = timezone.localdate(days[0].starts_at), booking.session.course.reminder_days
    reminder = reminder_now(each, first, at=at)
    if reminder is None:
        return None
    since = joining_from(each)
    joins = since is not None and reminder <= since
    return Reminder(booking, Letter.JOINING if joins else Letter.REMINDER, key_of(booking.pk, first, reminder))


def _written(keys: list[str]) -> set[str]:
    """Of these reminders, those that were written; whose they are is not looked at."""
    with transaction.atomic(), beyond_the_walls(Sight.OUTBOX):
        found = Message.objects.filter(once__in=[f"{key} to learner" for key in keys]).values_list("once", flat=True)
        return {str(key).removesuffix(" to learner") for key in found}
