"""What happens at a meeting: the same for everyone, and anybody may read it who has come in."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.families.tests.factories import a_family, mother_of
from alongside.home.tests.at_home import at_home
from alongside.home.tests.meeting import read

pytestmark = pytest.mark.django_db


def test_private_family_time_and_every_no_are_said() -> None:
    family = a_family()
    words = read(at_home(family, mother_of(family)), "what_happens")
    for said in ("No worker is in the room.", "say no to the meeting", "any question", "a phone in the room",
                 "a room with someone in it", "You may stop"):  # fmt: skip
        assert said in words


def test_whoever_has_not_come_in_is_shown_the_door() -> None:
    assert Client().get(reverse("what_happens")).status_code == 302
