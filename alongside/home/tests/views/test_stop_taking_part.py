"""Stopping: said what happens then, and it takes effect at once."""

import pytest

from alongside.home.tests.put_right import arranged, asked
from alongside.restorative.states import MeetingStatus, PartyAnswer

pytestmark = pytest.mark.django_db


def test_one_press_stops_it_and_nobody_is_met_without_them() -> None:
    two = arranged()
    assert "You do not have to say why." in two.read(two.rose, "stop_taking_part")
    assert two.again(two.rose).takes_part, "looking changes nothing"
    two.phone(two.rose).post(two.address("stop_taking_part"))
    rose = two.again(two.rose)
    assert (rose.answer, rose.meeting.status) == (PartyAnswer.STOPPED, MeetingStatus.PREPARING)
    assert "Nana" not in two.read(two.joy)


def test_there_is_nothing_to_stop_for_who_does_not_take_part() -> None:
    two = asked()
    assert two.phone(two.rose).post(two.address("stop_taking_part"))["Location"] == two.address("putting_right")
    assert two.again(two.rose).answer == PartyAnswer.ASKED
