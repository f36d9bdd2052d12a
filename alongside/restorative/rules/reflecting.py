"""What must be true before a piece of work is placed or shared. No database, no clock."""

from alongside.restorative.rules.window import MOST


def blockers_to_placing(*, support: int, challenge: int) -> list[str]:
    """A place of the window, and nothing outside it."""
    inside = 0 <= support <= MOST and 0 <= challenge <= MOST
    return [] if inside else ["Choose a place in the window."]


def blockers_to_sharing(*, is_mine: bool, may_be_shown: bool, has_it: bool) -> list[str]:
    """Only one's own, with one other who supervises, and not twice with the same."""
    if not is_mine:
        return ["Only who placed it can share it."]
    if not may_be_shown:
        return ["Choose somebody from the list: a manager or a facilitator where you work."]
    return ["They can read it already."] if has_it else []
