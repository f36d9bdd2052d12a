"""Until when a restorative meeting that was asked for can be turned down. No database, no clock."""

from alongside.restorative.states import MeetingStatus


def blockers_to_turning_down(status: str) -> list[str]:
    """Once somebody has taken it up, they end it: people may have been asked."""
    if status == MeetingStatus.ASKED:
        return []
    if status == MeetingStatus.OVER:
        return ["This is over already."]
    return ["Somebody facilitates it. Only they can end it."]
