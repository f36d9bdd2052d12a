"""What training writes of itself: seen by who arranges it and by its reader, and by no relative and no other worker."""

import pytest
from django.db import transaction

from alongside.access.identity import say_device, say_relative, say_who
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.messages.models import Message
from alongside.training.queries.letters import mark_of
from alongside.training.tests.factories import a_booking, a_course, a_session, a_trainer

pytestmark = pytest.mark.django_db


def seen(mark: str) -> int:
    return Message.objects.filter(training__startswith=mark).count()


def test_rows_of_training_are_for_who_arranges_it_and_each_for_its_reader() -> None:
    booking = a_booking(a_session(a_course(manager_agrees=True)))
    mark, trainer, manager = mark_of(booking), a_trainer(), a_worker(Role.SERVICE_MANAGER)
    with transaction.atomic():
        say_who(trainer.pk)
        assert seen(mark) == 2
        say_who(manager.pk)
        assert seen(mark) == 2
        say_who(booking.learner.pk)
        assert [one.worker for one in Message.objects.filter(training__startswith=mark)] == [booking.learner]


@pytest.mark.parametrize("role", [one for one in Role if one not in (Role.TRAINER, Role.SERVICE_MANAGER)])
def test_no_other_worker_sees_them_whatever_their_role(role: Role) -> None:
    mark, other = mark_of(a_booking(a_session(a_course(manager_agrees=True)))), a_worker(role)
    with transaction.atomic():
        say_who(other.pk)
        assert seen(mark) == 0


def test_no_relative_no_lent_device_and_nobody_sees_them() -> None:
    mark = mark_of(a_booking())
    with transaction.atomic():
        say_who(None)
        assert seen(mark) == 0
        say_relative("a made-up mark")
        assert seen(mark) == 0
        say_device("a made-up mark")
        assert seen(mark) == 0
