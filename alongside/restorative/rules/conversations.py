"""What a noted conversation needs, and until when it can be taken back. No database, no clock."""

from datetime import date, datetime, timedelta

TAKEN_BACK_WITHIN = timedelta(hours=1)
IN_THE_STORY = "There was a restorative conversation. Agreed: {agreed}"


def blockers_to_noting(*, who: str, agreed: str, happened_on: date, today: date) -> list[str]:
    """Who, what was agreed, and a day that has been. Nothing more is needed."""
    blockers = [] if who.strip() else ["Write who talked with each other."]
    if not agreed.strip():
        blockers.append("Write what was agreed.")
    if happened_on > today:
        blockers.append("That day has not come yet.")
    return blockers


def blockers_to_taking_back(*, is_mine: bool, noted_at: datetime, at: datetime, was_read_out: bool) -> list[str]:
    """`was_read_out`: somebody of the family was already let read its line of the story."""
    if not is_mine:
        return ["Only whoever noted a conversation can take it back."]
    if at - noted_at > TAKEN_BACK_WITHIN:
        return ["A conversation can be taken back within an hour. That hour is over."]
    return ["Somebody in the family has been let read this. It stays."] if was_read_out else []
