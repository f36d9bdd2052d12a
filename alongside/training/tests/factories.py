"""Made-up courses, sessions and learners, for the tests of every room that stands on this one."""

from datetime import datetime, timedelta
from itertools import count
from typing import Any

from django.test import Client
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Role
from alongside.foundation.references import new_reference
from alongside.partners.actions.learners import note_learner
from alongside.partners.models import Organisation
from alongside.partners.states import OrganisationKind
from alongside.partners.tests.factories import a_practitioner
from alongside.training.actions.booking import book
from alongside.training.actions.materials import Holds, add_material
from alongside.training.actions.module import begin_with_our_text
from alongside.training.models import Attendance, Booking, Course, Material, Session, Terms
from alongside.training.queries.learners import cookie_of
from alongside.training.rules.material_files import as_taken
from alongside.training.states import Came, CameHow, Level, MaterialKind, ReadWhen, SessionStatus
from alongside.training.views import LEARNER_COOKIE

_numbers = count(1)


def a_trainer(**more: Any) -> User:
    """Somebody who arranges training."""
    return a_practitioner(Role.TRAINER, job_title="Trainer", **more).worker


def an_organisation_of(kind: OrganisationKind = OrganisationKind.SCHOOL, name: str = "Madeup School") -> Organisation:
    """The made-up school, or another organisation by its name."""
    return Organisation.objects.get_or_create(name=name, defaults={"kind": kind})[0]


def a_learner(name: str = "", organisation: Organisation | None = None, **more: Any) -> User:
    """A practitioner who came to learn, with a line manager."""
    number = next(_numbers)
    said = {
        "name": name or f"Learner Imaginary-{number}",
        "email": f"learner{number}@madeup-school.example",
        "organisation": organisation or an_organisation_of(),
        "job_title": "Teacher",
        "line_manager_name": "Mina Overseer-Madeup",
        "line_manager_email": "mina@madeup-school.example",
        **more,
    }
    return note_learner(**said, by=None, at=timezone.now()).worker


def terms(**more: Any) -> Terms:
    """The terms every made-up course is offered on, or others."""
    if not more:
        return Terms.objects.get_or_create(name="As usual")[0]
    return Terms.objects.create(name=f"Terms {next(_numbers)}", **more)


def a_course(title: str = "", *, level: Level = Level.AWARENESS, **more: Any) -> Course:
    """A course on the list."""
    number = next(_numbers)
    said = {"terms": more.pop("terms", None) or terms(), "made_at": timezone.now(), "summary": "A first look.", **more}
    return Course.objects.create(slug=f"course-{number}", title=title or f"Course {number}", level=level, **said)


def a_session(
    course: Course | None = None,
    *,
    starts_at: datetime | None = None,
    days: int = 1,
    hours: float = 3,
    capacity: int = 20,
    status: SessionStatus = SessionStatus.OPEN,
    **more: Any,
) -> Session:
    """A session that can be booked, in three weeks unless it is said when."""
    begins = starts_at or timezone.now() + timedelta(days=21)
    said = {"place": "Madeup Hall", "address": "1 Invented Street, Sample City", **more}
    session = Session.objects.create(
        reference=new_reference("S"),
        course=course or a_course(),
        status=status,
        capacity=capacity,
        wall_code=new_reference("W")[2:],
        made_at=timezone.now(),
        **said,
    )
    for number in range(days):
        first = begins + timedelta(days=7 * number)
        session.days.create(starts_at=first, ends_at=first + timedelta(hours=hours))
    return session


def a_booking(session: Session | None = None, learner: User | None = None, **more: Any) -> Booking:
    """A place, asked for as in life."""
    learner = learner or a_learner()
    manager = {"manager_name": "Mina Overseer-Madeup", "manager_email": "mina@madeup-school.example"}
    return book(
        session=session or a_session(),
        learner=learner,
        organisation=learner.practitioner.organisation,
        by=learner,
        at=more.pop("at", None) or timezone.now(),
        **{**manager, **more},
    )


def learning(learner: User) -> Client:
    """A browser in which this learner has come in by a code."""
    client = Client()
    client.cookies[LEARNER_COOKIE] = cookie_of(learner, own_device=True)
    return client


def a_material(
    course: Course | None = None, *, title: str = "", read_when: ReadWhen = ReadWhen.BEFORE, **held: Any
) -> Material:
    """Something to read: a text file, unless `link` or `words` (of cards) are given."""
    kind = MaterialKind.LINK if held.get("link") else MaterialKind.CARDS if held.get("words") else MaterialKind.FILE
    if kind == MaterialKind.FILE:
        held.setdefault("file", as_taken("reading.txt", b"Made up."))
    said: dict[str, Any] = {"kind": kind, "title": title or f"Reading {next(_numbers)}", "read_when": read_when}
    return add_material(course=course or a_course(), **said, holds=Holds(**held), by=a_trainer(), at=timezone.now())


def a_module(*, offered: bool = True, **more: Any) -> Course:
    """A course to read by oneself, with our own pages and questions."""
    course = a_course(self_led=True, offered=offered, **more)
    return begin_with_our_text(course=course, by=a_trainer(), at=timezone.now())


def the_right_answers(course: Course) -> dict[str, int]:
    """As its form posts them."""
    return {f"question_{one.pk}": one.right for one in course.module_questions.all()}


def who_came(course: Course | None = None, learner: User | None = None) -> Booking:
    """A place in a session of yesterday, whose learner was there."""
    begins = timezone.now() - timedelta(days=1)
    session = a_session(course, starts_at=begins)
    booking = a_booking(session, learner, at=begins - timedelta(days=20))
    Attendance.objects.create(booking=booking, day=session.days.get(), came=Came.YES, how=CameHow.REGISTER, at=begins)
    return booking
