"""Telling everybody who takes part that there is something new."""

import pytest

from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.restorative.tests.agreed import a_sitting, reached, ready
from alongside.restorative.tests.people_doors import answered, only_for_its_facilitators

pytestmark = pytest.mark.django_db


def test_only_its_facilitators_press_it() -> None:
    only_for_its_facilitators(ready()[0], "tell_those_who_meet", button=True)


def test_who_can_be_written_to_is_told_and_the_address_says_nothing() -> None:
    meeting, (nana, _) = ready()
    a_sitting(meeting)
    reached(nana)
    answered(meeting, "tell_those_who_meet", said={})
    assert words_of(Message.objects.exclude(person=None).get()).endswith("http://testserver/home/")


def test_where_nobody_can_be_written_to_it_says_so() -> None:
    meeting, _ = ready()
    a_sitting(meeting)
    answered(meeting, "tell_those_who_meet", said={})
    assert not Message.objects.exclude(person=None).exists()
