"""A child says at home whether their advocate stays."""

import pytest
from django.utils import timezone

from alongside.conferences.actions import CannotPrepare, say_whether_advocate_stays
from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.factories import a_conference

pytestmark = pytest.mark.django_db


def test_it_is_their_own_choice_and_stands_with_the_meeting() -> None:
    child = a_conference().children.first()
    assert child is not None
    kept = say_whether_advocate_stays(preparation=child, stays=True, words_read_by="Me", by=None, at=timezone.now())
    assert (kept.advocate_stays, kept.words_read_by) == (True, "Me")
    kept = say_whether_advocate_stays(preparation=child, stays=None, by=None, at=timezone.now())
    assert (kept.advocate_stays, kept.words_read_by) == (True, "Me")


def test_not_once_the_meeting_is_over() -> None:
    child = a_conference(ConferenceStatus.HELD).children.first()
    assert child is not None
    with pytest.raises(CannotPrepare):
        say_whether_advocate_stays(preparation=child, stays=True, by=None, at=timezone.now())
