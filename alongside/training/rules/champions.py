"""Who helps others where they work to work this way: from when, and until when. No database, no clock."""

from datetime import date


def blockers_to_naming(*, name: str, is_champion: bool, works_here: bool, since_on: date, today: date) -> list[str]:
    """Why somebody cannot be named."""
    blockers = []
    if is_champion:
        blockers.append(f"{name} is a champion already.")
    if not works_here:
        blockers.append(f"The account of {name} is closed.")
    if since_on > today:
        blockers.append("Choose today or an earlier day.")
    return blockers


def blockers_to_ending(*, name: str, since_on: date, ended_on: date | None, until_on: date, today: date) -> list[str]:
    """Why somebody cannot stop being one, or not on this day."""
    if ended_on:
        return [f"{name} is no champion any more: somebody has ended it already."]
    if until_on < since_on:
        return [f"{name} became a champion later than that day."]
    return ["Choose today or an earlier day."] if until_on > today else []
