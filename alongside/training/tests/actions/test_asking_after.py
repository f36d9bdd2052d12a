"""People are asked afterwards, once for each letter."""

from datetime import timedelta

import pytest

from alongside.training.actions.asking_after import CannotAskAfter, ask_after, ask_each
from alongside.training.actions.evaluating import evaluate
from alongside.training.models import Booking
from alongside.training.states import Letter, Moment
from alongside.training.tests.day import THREE_O_CLOCK, came_to_all, letters_about

pytestmark = pytest.mark.django_db


def test_one_letter_goes() -> None:
    booking = came_to_all()
    before = letters_about(booking)
    booking = ask_after(booking=booking, letter=Letter.HOW_WAS_IT, at=THREE_O_CLOCK)
    assert letters_about(booking) == before + 1
    assert booking.asked_after == ["how_was_it"]


def test_nobody_is_asked_twice() -> None:
    booking = came_to_all()
    ask_after(booking=booking, letter=Letter.HOW_WAS_IT, at=THREE_O_CLOCK)
    before = letters_about(booking)
    with pytest.raises(CannotAskAfter, match="asked already"):
        ask_after(booking=booking, letter=Letter.HOW_WAS_IT, at=THREE_O_CLOCK + timedelta(days=1))
    assert letters_about(booking) == before


def test_whoever_has_answered_meanwhile_is_not_asked() -> None:
    booking = came_to_all()
    evaluate(booking=booking, moment=Moment.AFTER, sure={}, by=booking.learner, at=THREE_O_CLOCK)
    with pytest.raises(CannotAskAfter, match="answered"):
        ask_after(booking=booking, letter=Letter.HOW_WAS_IT, at=THREE_O_CLOCK)


def test_one_who_cannot_be_asked_stops_no_other(caplog: pytest.LogCaptureFixture) -> None:
    there, here = Booking(pk=999_999), came_to_all()
    assert ask_each([there, here], letter=Letter.HOW_WAS_IT, at=THREE_O_CLOCK) == 1
    here.refresh_from_db()
    assert here.asked_after == ["how_was_it"]
    assert "was not asked" in caplog.text
