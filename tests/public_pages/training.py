"""How the pages of training come to be open: with sessions of every kind on the list, and a certificate."""

from datetime import UTC, datetime

from django.utils import timezone

from alongside.training.models import Certificate, Session
from alongside.training.states import Level, PlacesGiven
from alongside.training.tests.factories import a_booking, a_course, a_session

LONG = "A made-up course with a very long name, for everybody who works with children, families and Überlänge"
CODE = "7K3Q9BTXDF42"


def sessions() -> dict[str, object]:
    """One with room, one that is full, one whose places are chosen, and a course for who reads alone."""
    _one_with_everything()
    a_booking(a_session(a_course(), capacity=1))
    a_session(places_given=PlacesGiven.CHOSEN, chosen_on="2097-05-03", place="", online_link="https://meet.example/x")
    a_course("Madeup first look", self_led=True)
    return {}


def one_session() -> dict[str, object]:
    return {"reference": _one_with_everything().reference}


def one_course() -> dict[str, object]:
    return {"slug": _one_with_everything().course.slug}


def a_certificate() -> dict[str, object]:
    booking = a_booking()
    Certificate.objects.create(
        code=CODE, learner=booking.learner, booking=booking, name="Ada Imaginary", course_title=LONG,
        on="2026-10-10", given_at=timezone.now(),
    )  # fmt: skip
    return {"code": CODE}


def _one_with_everything() -> Session:
    course = a_course(
        LONG,
        level=Level.DEEP_DIVE,
        words="Two days.\n\n- You will **listen**.\n- You will try it.",
        who_for="Everybody who has come to the awareness session",
        length="Two days",
        manager_agrees=True,
    )
    course.prerequisites.add(a_course("Madeup awareness"))
    return a_session(course, days=2, starts_at=datetime(2097, 10, 24, 8, 30, tzinfo=UTC))
