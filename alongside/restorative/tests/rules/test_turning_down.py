"""Until when what was asked for can be turned down."""

import pytest

from alongside.restorative.rules.turning_down import blockers_to_turning_down
from alongside.restorative.states import MeetingStatus


@pytest.mark.parametrize("status", MeetingStatus.values)
def test_only_before_anybody_takes_it_up(status: str) -> None:
    assert bool(blockers_to_turning_down(status)) == (status != MeetingStatus.ASKED)
