"""What is placed is in the window, and what is shared is one's own."""

import pytest

from alongside.restorative.rules.reflecting import blockers_to_placing, blockers_to_sharing


@pytest.mark.parametrize(("support", "challenge", "free"), [(0, 10, True), (-1, 5, False), (5, 11, False)])
def test_it_is_placed_inside_the_window(support: int, challenge: int, free: bool) -> None:
    assert (blockers_to_placing(support=support, challenge=challenge) == []) == free


def test_it_is_shared_by_who_placed_it_with_one_who_supervises_once() -> None:
    assert blockers_to_sharing(is_mine=True, may_be_shown=True, has_it=False) == []
    assert blockers_to_sharing(is_mine=False, may_be_shown=True, has_it=False) == ["Only who placed it can share it."]
    assert "from the list" in blockers_to_sharing(is_mine=True, may_be_shown=False, has_it=False)[0]
    assert blockers_to_sharing(is_mine=True, may_be_shown=True, has_it=True) == ["They can read it already."]
