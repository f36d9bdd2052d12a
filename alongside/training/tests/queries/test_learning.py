"""What people have learned."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from alongside.access.models import User
from alongside.training.models import Booking, ModuleTaken, PastTraining
from alongside.training.queries.learning import Learned, learned_by
from alongside.training.queries.places import learned, missing_before
from alongside.training.states import Came, CameHow, Level
from alongside.training.tests.factories import a_booking, a_course, a_learner, a_session

pytestmark = pytest.mark.django_db


def marked(booking: Booking, *came: Came) -> Booking:
    """What the register says of each day, in order."""
    for day, one in zip(booking.session.days.all(), came, strict=False):
        booking.attendance.create(day=day, came=one, how=CameHow.REGISTER, at=timezone.now())
    return booking


def of(learner: User) -> list[Learned]:
    return learned_by([learner.pk]).get(learner.pk, [])


def test_who_came_in_time_on_every_day_has_finished_the_course() -> None:
    booking = marked(a_booking(a_session(days=2)), Came.YES, Came.LATE)
    assert learned(booking.learner) == {booking.session.course_id}


@pytest.mark.parametrize("came", [[Came.YES], [Came.YES, Came.NO], [Came.YES, Came.TOO_LATE], []])
def test_a_day_that_was_missed_leaves_it_unfinished(came: list[Came]) -> None:
    booking = marked(a_booking(a_session(days=2)), *came)
    assert of(booking.learner) == []


def test_it_is_said_with_its_last_day() -> None:
    booking = marked(a_booking(a_session(days=2)), Came.YES, Came.YES)
    last = booking.session.days.last()
    assert last is not None
    assert [one.on for one in of(booking.learner)] == [timezone.localdate(last.ends_at)]


def test_a_course_read_to_its_end_counts_and_one_begun_does_not() -> None:
    learner, read, begun = a_learner(), a_course(self_led=True), a_course(self_led=True)
    now = timezone.now()
    ModuleTaken.objects.create(course=read, learner=learner, started_at=now, finished_at=now)
    ModuleTaken.objects.create(course=begun, learner=learner, started_at=now)
    assert learned(learner) == {read.pk}


def test_training_of_elsewhere_is_told_though_it_is_no_course_of_ours() -> None:
    learner = a_learner()
    PastTraining.objects.create(
        learner=learner,
        organisation=learner.practitioner.organisation,
        level=Level.DEEP_DIVE,
        title="Two made-up days",
        on=date(2025, 3, 4),
    )
    assert of(learner) == [Learned(None, "Two made-up days", Level.DEEP_DIVE, date(2025, 3, 4))]
    assert learned(learner) == set()


def test_the_latest_stands_first() -> None:
    learner = a_learner()
    soon = timezone.now() + timedelta(days=60)
    first = marked(a_booking(a_session(), learner), Came.YES)
    second = marked(a_booking(a_session(starts_at=soon), learner), Came.YES)
    assert [one.course_id for one in of(learner)] == [second.session.course_id, first.session.course_id]


def test_what_somebody_came_to_opens_what_goes_on_from_there() -> None:
    first, deeper, learner = a_course("First look"), a_course("Deeper"), a_learner()
    deeper.prerequisites.add(first)
    assert missing_before(deeper, learner) == ["First look"]
    marked(a_booking(a_session(first), learner), Came.YES)
    assert missing_before(deeper, learner) == []


def test_many_people_are_three_questions(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    session = a_session()
    ids = [marked(a_booking(session), Came.YES).learner_id for _ in range(5)]
    with django_assert_num_queries(3):
        assert set(learned_by(ids)) == set(ids)
