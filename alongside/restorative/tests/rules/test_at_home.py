"""What somebody who takes part may say, and what nobody else changes."""

import pytest

from alongside.restorative.rules.at_home import NOT_ASKED, NOT_NOW, blockers_to_answering, looked_at_again
from alongside.restorative.states import MeetingStatus, PartyAnswer

EVERYBODY = [one for one in PartyAnswer if one != PartyAnswer.NOT_ASKED]


@pytest.mark.parametrize("before", EVERYBODY)
@pytest.mark.parametrize("now", [PartyAnswer.NO, PartyAnswer.STOPPED])
@pytest.mark.parametrize("status", [one for one in MeetingStatus if one != MeetingStatus.OVER])
@pytest.mark.parametrize("by_worker", [True, False])
def test_nothing_keeps_anybody_from_leaving(
    before: PartyAnswer, now: PartyAnswer, status: MeetingStatus, by_worker: bool
) -> None:
    assert not blockers_to_answering(status, before=before, now=now, said_at_home=True, by_worker=by_worker)


def test_who_was_not_asked_has_nothing_to_answer() -> None:
    blockers = blockers_to_answering(
        MeetingStatus.PREPARING, before="not_asked", now="no", said_at_home=False, by_worker=False
    )
    assert blockers == [NOT_ASKED]


def test_a_yes_waits_while_it_is_looked_at_and_one_that_was_said_stands() -> None:
    def said(before: str) -> list[str]:
        return blockers_to_answering(
            MeetingStatus.LOOKING, before=before, now="yes", said_at_home=True, by_worker=False
        )

    assert said("asked") == [NOT_NOW]
    assert said("yes") == []


def test_only_who_comes_back_is_looked_at_again() -> None:
    assert looked_at_again("stopped", "yes")
    assert looked_at_again("no", "asked")
    assert not looked_at_again("asked", "yes")
