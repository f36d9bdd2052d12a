"""Taking the day back."""

import pytest

from alongside.restorative.models import Sitting
from alongside.restorative.tests.agreed import a_sitting, met, ready
from alongside.restorative.tests.people_doors import answered, only_for_its_facilitators, opened

pytestmark = pytest.mark.django_db


def test_only_its_facilitators_press_it() -> None:
    meeting, _ = ready()
    only_for_its_facilitators(meeting, "put_off_sitting", a_sitting(meeting).number, button=True)


def test_pressed_there_is_no_day_any_more() -> None:
    meeting, _ = ready()
    number = a_sitting(meeting).number
    answered(meeting, "put_off_sitting", number, said={})
    assert not Sitting.objects.exists()
    assert "No day is set." in opened(meeting, "restorative_meeting")
    assert answered(meeting, "put_off_sitting", number, said={}).status_code == 404


def test_a_day_that_was_held_stays_and_it_says_why() -> None:
    meeting, parties = ready()
    number = met(meeting, parties).number
    answered(meeting, "put_off_sitting", number, said={})
    assert Sitting.objects.exists()
