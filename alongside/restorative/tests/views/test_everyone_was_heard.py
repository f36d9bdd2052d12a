"""Everybody has been heard."""

import pytest

from alongside.restorative.states import Form, MeetingStatus
from alongside.restorative.tests.agreed import ready
from alongside.restorative.tests.factories import again
from alongside.restorative.tests.people_doors import answered, only_for_its_facilitators

pytestmark = pytest.mark.django_db


def test_only_its_facilitators_press_it() -> None:
    only_for_its_facilitators(ready(form=Form.LETTERS)[0], "everyone_was_heard", button=True)


def test_pressed_it_goes_on() -> None:
    meeting, _ = ready(form=Form.LETTERS)
    answered(meeting, "begin_carrying", said={})
    answered(meeting, "everyone_was_heard", said={})
    assert again(meeting).status == MeetingStatus.MET


def test_where_people_sit_together_nothing_changes() -> None:
    meeting, _ = ready()
    answered(meeting, "everyone_was_heard", said={})
    assert again(meeting).status == MeetingStatus.PREPARING
