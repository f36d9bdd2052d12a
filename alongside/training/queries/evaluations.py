"""What is known of one place: its days, whether they came, and what they said of it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from alongside.training.models import Booking, Evaluation
from alongside.training.rules.evaluating import blockers_to_evaluating
from alongside.training.states import BookingStatus, Came, Moment, SessionStatus


@dataclass(frozen=True)
class Standing:
    """How somebody's place stands. `came` holds what is marked, a word a day."""

    has_place: bool
    days: int
    begins_at: datetime | None
    ends_at: datetime | None
    came: tuple[str, ...]
    is_over: bool
    answered: frozenset[str]

    @property
    def was_there(self) -> bool | None:
        """Whether they came to any day; unknown while the register says nothing of them."""
        if any(one != Came.NO for one in self.came):
            return True
        return False if self.is_over or (self.days and len(self.came) == self.days) else None

    @property
    def evaluated_after(self) -> bool:
        return Moment.AFTER in self.answered

    @property
    def last_on(self) -> date | None:
        return timezone.localdate(self.ends_at) if self.ends_at else None


def standing_of(booking: Booking) -> Standing:
    """As it is now."""
    days = list(booking.session.days.order_by("starts_at"))
    return Standing(
        has_place=booking.status == BookingStatus.BOOKED,
        days=len(days),
        begins_at=days[0].starts_at if days else None,
        ends_at=max((day.ends_at for day in days), default=None),
        came=tuple(booking.attendance.filter(day__in=days).values_list("came", flat=True)),
        is_over=booking.session.status == SessionStatus.OVER,
        answered=frozenset(Evaluation.objects.filter(booking=booking).values_list("moment", flat=True)),
    )


def why_not_evaluate(booking: Booking, moment: Moment, *, at: datetime) -> list[str]:
    """Why they cannot answer now, in sentences; nothing where they can."""
    standing = standing_of(booking)
    return blockers_to_evaluating(
        moment,
        has_place=standing.has_place,
        came=standing.was_there,
        answered=moment in standing.answered,
        begins_at=standing.begins_at,
        ends_at=standing.ends_at,
        at=at,
    )


def what_to_evaluate(booking: Booking, *, at: datetime) -> list[Moment]:
    """The moments they can answer for now."""
    return [moment for moment in Moment if not why_not_evaluate(booking, moment, at=at)]


def evaluation_of(booking: Booking, moment: Moment) -> Evaluation | None:
    """What they answered."""
    return Evaluation.objects.filter(booking=booking, moment=moment).first()
