"""What a course needs before it: in no circle, and in words. No database, no clock."""

from collections.abc import Iterable, Mapping

LONGEST_REMINDER, MOST_REMINDERS = 90, 6
# An address may not be one of our own pages'.
OWN_PAGES = frozenset({"add"})
LONGEST_SLUG = 60


def blockers_to_needing(
    course: int | None, needs: Iterable[int], *, all_needs: Mapping[int, Iterable[int]], titles: Mapping[int, str]
) -> list[str]:
    """Why a course cannot ask for these to be done first: by way of one of them it would have to come before itself."""
    if course is None:
        return []
    blockers = []
    for one in needs:
        if one == course:
            blockers.append("A course cannot come before itself.")
        elif course in _everything_before(one, all_needs):
            blockers.append(f"“{titles[one]}” cannot come first: people come to this course before it.")
    return blockers


def _everything_before(course: int, all_needs: Mapping[int, Iterable[int]]) -> set[int]:
    """Every course that comes before this one, by way of others too."""
    found: set[int] = set()
    ahead = [course]
    while ahead:
        for before in all_needs.get(ahead.pop(), ()):
            if before not in found:
                found.add(before)
                ahead.append(before)
    return found


def blockers_to_refreshing(months: int | None, *, self_led: bool) -> list[str]:
    """Who finished a course they read by themselves has finished it for good, and could never refresh it."""
    if months and self_led:
        return ["A course people read by themselves is not refreshed. Leave the months empty."]
    return []


def blockers_to_minutes(*, late_after: int, too_late_after: int) -> list[str]:
    """Somebody is late before they are too late."""
    if too_late_after < late_after:
        return ["Too late for it to count cannot come before late."]
    return []


def in_words(numbers: Iterable[int]) -> str:
    """14, 5 and 1."""
    *before, last = [str(one) for one in numbers] or [""]
    return f"{', '.join(before)} and {last}" if before else last


def a_free_slug(wanted: str, *, taken: Iterable[str]) -> str:
    """The address a course has for good: its title in plain letters, with a number where another has it."""
    start = wanted[: LONGEST_SLUG - 5].strip("-") or "course"
    in_use = {*taken, *OWN_PAGES}
    if start not in in_use:
        return start
    number = 2
    while f"{start}-{number}" in in_use:
        number += 1
    return f"{start}-{number}"
