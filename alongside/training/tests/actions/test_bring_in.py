"""Bringing a list in: each row as in life, once, and never half."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.messages.models import Message
from alongside.partners.models import Practitioner
from alongside.training import tasks
from alongside.training.actions.bring_in import KEPT, CannotBringIn, begin_bringing_in, forget_lists
from alongside.training.models import Booking, PastTraining, Session, TrainingImport
from alongside.training.states import BookingStatus, ImportKind, Level
from alongside.training.tests.factories import a_booking, a_course, a_learner, a_session, an_organisation_of
from alongside.training.tests.lists import brought_in, received

pytestmark = pytest.mark.django_db
PEOPLE = "Session;Email;Name;Organisation"
PAST = "Course;Day;Email;Name;Organisation;Level"


def a_place(session: Session, email: str = "zoe@madeup-school.example", name: str = "Zoë Imaginary-Newly") -> str:
    return f"{session.reference};{email};{name};{an_organisation_of().name}"


def reasons(brought: TrainingImport) -> list[list[str]]:
    return [row["why_not"] for row in brought.rows]


def test_somebody_new_is_written_down_and_has_a_place_and_a_letter() -> None:
    session = a_session()
    assert reasons(brought_in(ImportKind.BOOKINGS, PEOPLE, a_place(session))) == [[]]
    booking = Booking.objects.get(session=session)
    assert (booking.learner.name, booking.status) == ("Zoë Imaginary-Newly", BookingStatus.BOOKED)
    assert booking.learner.roles == []
    assert Message.objects.filter(to=booking.learner.email).exists()


def test_nothing_happens_before_the_button_is_pressed() -> None:
    received(ImportKind.BOOKINGS, PEOPLE, a_place(a_session()))
    assert not User.objects.filter(email="zoe@madeup-school.example").exists()


def test_the_same_list_twice_changes_nothing() -> None:
    session = a_session()
    course = a_course("Awareness for all")
    brought_in(ImportKind.BOOKINGS, PEOPLE, a_place(session))
    again = brought_in(ImportKind.BOOKINGS, PEOPLE, a_place(session))
    assert "place in this session already" in reasons(again)[0][0]
    for _ in range(2):
        past = brought_in(ImportKind.PAST, PAST, f"{course.title};31/12/2025;zoe@madeup-school.example;;;")
    assert reasons(past) == [["This is on their record already."]]
    assert (Booking.objects.count(), PastTraining.objects.count()) == (1, 1)
    assert Practitioner.objects.filter(worker__email="zoe@madeup-school.example").count() == 1


def test_one_bad_row_spoils_no_good_one() -> None:
    session = a_session()
    brought = brought_in(
        ImportKind.BOOKINGS,
        PEOPLE,
        a_place(session, email=""),
        "S-NOTHERE;jo@madeup-school.example;Jo Imaginary-Other;Madeup School",
        f"{session.reference};ken@madeup-school.example;;",
        a_place(session),
    )
    assert [bool(row["done"]) for row in brought.rows] == [False, False, False, True]
    assert all(reasons(brought)[:3])
    assert Booking.objects.count() == 1
    assert not User.objects.filter(email="jo@madeup-school.example").exists()


def test_a_full_session_puts_the_next_on_the_waiting_list() -> None:
    session = a_session(capacity=1)
    rows = [a_place(session), a_place(session, "jo@madeup-school.example", "Jo Imaginary-Second")]
    brought = brought_in(ImportKind.BOOKINGS, PEOPLE, *rows)
    assert [row["became"] for row in brought.rows] == [
        BookingStatus.BOOKED.label,
        BookingStatus.WAITING.label,
    ]


def test_the_line_manager_of_a_row_is_asked_and_without_one_nobody_is_booked() -> None:
    session = a_session(a_course(manager_agrees=True))
    heads = f"{PEOPLE};Line manager's email"
    row, other = a_place(session), a_place(session, "jo@madeup-school.example", "Jo Imaginary-Second")
    brought = brought_in(ImportKind.BOOKINGS, heads, f"{row};mina@madeup-school.example", f"{other};")
    assert [row["done"] for row in brought.rows] == [True, False]
    assert "line manager" in reasons(brought)[1][0]
    assert Booking.objects.get().status == BookingStatus.AGREEING


def test_who_needs_another_course_first_has_to_have_learned_it() -> None:
    first = a_course("Come here first")
    session = a_session(a_course("And then here"))
    session.course.prerequisites.add(first)
    learner = a_learner()
    row = f"{session.reference};{learner.email};;"
    assert "Come here first" in reasons(brought_in(ImportKind.BOOKINGS, PEOPLE, row))[0][0]
    brought_in(ImportKind.PAST, PAST, f"Come here first;2025-01-31;{learner.email};;;")
    assert reasons(brought_in(ImportKind.BOOKINGS, PEOPLE, row)) == [[]]


def test_past_training_of_elsewhere_needs_a_level() -> None:
    learner = a_learner()
    row = f"Circles of long ago;31/12/2019;{learner.email};;"
    assert "level" in reasons(brought_in(ImportKind.PAST, PAST, f"{row};"))[0][0]
    assert reasons(brought_in(ImportKind.PAST, PAST, f"{row};deep dive")) == [[]]
    past = PastTraining.objects.get()
    assert (past.course, past.level, past.on) == (None, Level.DEEP_DIVE, date(2019, 12, 31))


def test_an_account_that_was_ended_is_not_brought_back() -> None:
    learner = a_learner()
    User.objects.filter(pk=learner.pk).update(is_active=False)
    brought = brought_in(ImportKind.BOOKINGS, PEOPLE, a_place(a_session(), learner.email))
    assert "ended" in reasons(brought)[0][0]


def test_a_session_of_one_organisation_is_for_its_own_people() -> None:
    session = a_session(only_for=an_organisation_of(name="Madeup Hospital"))
    assert "Madeup Hospital" in reasons(brought_in(ImportKind.BOOKINGS, PEOPLE, a_place(session)))[0][0]


def test_somebody_who_took_a_place_meanwhile_is_told_of_in_the_row() -> None:
    session, learner = a_session(), a_learner()
    brought = received(ImportKind.BOOKINGS, PEOPLE, f"{session.reference};{learner.email};;")
    a_booking(session, learner)
    begun = begin_bringing_in(brought=brought, by=brought.made_by, at=timezone.now())
    assert "already" in reasons(begun)[0][0]


def test_a_list_is_brought_in_once() -> None:
    brought = brought_in(ImportKind.BOOKINGS, PEOPLE, a_place(a_session()))
    with pytest.raises(CannotBringIn, match="already"):
        begin_bringing_in(brought=brought, by=brought.made_by, at=timezone.now())


def test_a_column_that_has_to_be_there_is_missed() -> None:
    with pytest.raises(CannotBringIn, match="Email"):
        received(ImportKind.BOOKINGS, "Session;Name", "S-1;Jo")


def test_only_who_arranges_training_brings_anybody_in() -> None:
    worker = a_worker(Role.COORDINATOR)
    with pytest.raises(NotAllowed):
        received(ImportKind.BOOKINGS, PEOPLE, "S-1;a@b.example;;", by=worker)
    brought = received(ImportKind.BOOKINGS, PEOPLE, "S-1;a@b.example;;")
    with pytest.raises(NotAllowed):
        begin_bringing_in(brought=brought, by=worker, at=timezone.now())


def test_a_long_list_goes_on_in_the_background() -> None:
    course = a_course("Long ago")
    rows = [f"Long ago;31/12/2025;jo{number}@madeup-school.example;Jo;Madeup School;" for number in range(101)]
    an_organisation_of()
    brought = brought_in(ImportKind.PAST, PAST, *rows)
    assert brought.done_at is None
    assert PastTraining.objects.count() == 0
    job = ProcrastinateJob.objects.get(task_name="training.bring_in")
    tasks.bringing_in.bring_in_training_list(**job.args)
    assert PastTraining.objects.filter(course=course, brought_in=brought).count() == 101
    brought.refresh_from_db()
    assert brought.done_at is not None


def test_what_a_list_said_of_people_is_forgotten() -> None:
    old, new = (received(ImportKind.BOOKINGS, PEOPLE, "S-1;a@b.example;;") for _ in range(2))
    TrainingImport.objects.filter(pk=old.pk).update(made_at=timezone.now() - KEPT - timedelta(days=1))
    assert forget_lists(at=timezone.now()) == 1
    old.refresh_from_db()
    new.refresh_from_db()
    assert (old.rows, old.file_name) == ([], "")
    assert new.rows
