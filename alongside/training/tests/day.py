"""A made-up session that is held today, for tests of the day and of what comes after."""

from datetime import UTC, datetime, timedelta
from typing import Any

from django.utils import timezone

from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.states import Sight
from alongside.messages.models import Message
from alongside.training.actions.attending import mark
from alongside.training.actions.closing import close_register
from alongside.training.models import Booking, Course, Session
from alongside.training.states import Came
from alongside.training.tests.factories import a_booking, a_learner, a_session, a_trainer

# Ten o'clock in London, in winter.
TEN = datetime(2026, 3, 4, 10, tzinfo=UTC)
HALF_PAST_NINE = TEN - timedelta(minutes=30)
THREE_O_CLOCK = TEN + timedelta(hours=5)


def held_today(course: Course | None = None, **more: Any) -> Session:
    """From ten until one on that day in March, or from when it is said; `trainer` holds it."""
    trainer = more.pop("trainer", None) or a_learner("Tess Trainer-Madeup")
    session = a_session(course, **{"starts_at": TEN, **more})
    session.trainers.create(worker=trainer)
    return session


def trainer_of(session: Session) -> User:
    """Who holds it."""
    return User.objects.get(trains__session=session)


def booked(session: Session, learner: User | None = None, **more: Any) -> Booking:
    """A place taken the week before."""
    first = session.days.earliest("starts_at").starts_at
    return a_booking(session, learner, **{"at": first - timedelta(days=7), **more})


def held_now(course: Course | None = None, *, minutes: int = -5, **more: Any) -> Session:
    """One that begins so many minutes from this very moment: for pages, which look at the clock."""
    return held_today(course, **{"starts_at": timezone.now() + timedelta(minutes=minutes), **more})


def marked(booking: Booking, *came: Came, at: datetime = TEN) -> Booking:
    """What the trainer marks, a word a day."""
    days = booking.session.days.order_by("starts_at")
    for day, one in zip(days, came, strict=False):
        mark(booking=booking, day=day, came=one, by=trainer_of(booking.session), at=max(at, day.starts_at))
    return booking


def closed(session: Session, at: datetime = THREE_O_CLOCK) -> Session:
    """The register, closed after the last day."""
    return close_register(session=session, by=trainer_of(session), at=at)


def came_to_all(course: Course | None = None, learner: User | None = None, **more: Any) -> Booking:
    """Somebody came, and the register is closed."""
    booking = marked(booked(held_today(course, **more), learner), Came.YES)
    closed(booking.session)
    return booking


def who_arranges(**more: Any) -> User:
    """Somebody whose role lets them arrange training."""
    return a_trainer(**more)


def letters_about(booking: Booking) -> int:
    """How many letters were written about this place."""
    with beyond_the_walls(Sight.OUTBOX):
        return Message.objects.filter(training__startswith=f"booking {booking.pk} ").count()
