"""It can end at any step, with a reason, and is read for some weeks more."""

from datetime import date

import pytest

from alongside.restorative.rules.ending import READ_FOR_DAYS, blockers_to_ending, read_until
from alongside.restorative.states import EndedHow, MeetingStatus


@pytest.mark.parametrize("status", [one for one in MeetingStatus if one != MeetingStatus.OVER])
def test_it_ends_at_every_step(status: MeetingStatus) -> None:
    assert blockers_to_ending(status, how=EndedHow.NOT_SAFE, words="It could do more harm.") == []


def test_once_only() -> None:
    assert blockers_to_ending(MeetingStatus.OVER, how=EndedHow.DONE, words="") == ["This is over."]


@pytest.mark.parametrize("how", [one for one in EndedHow if one != EndedHow.DONE])
def test_the_reason_is_said_in_words(how: EndedHow) -> None:
    assert blockers_to_ending(MeetingStatus.MET, how=how, words=" ")


def test_what_is_done_needs_no_words() -> None:
    assert blockers_to_ending(MeetingStatus.MET, how=EndedHow.DONE, words="") == []


def test_a_reason_there_is_not() -> None:
    assert blockers_to_ending(MeetingStatus.MET, how="they failed", words="x") == ["Say why it is over."]


def test_it_is_read_for_some_weeks_more() -> None:
    assert (read_until(date(2026, 3, 1)) - date(2026, 3, 1)).days == READ_FOR_DAYS
