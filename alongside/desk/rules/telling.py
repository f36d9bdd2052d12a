"""How a line of the story is said on the page. No database, no clock."""

from collections.abc import Callable
from datetime import datetime

from django.utils import timezone

from alongside.families.models import StoryLine
from alongside.families.states import Book
from alongside.foundation.components import clock, short_day

Entry = dict[str, object]


def entry_of(line: StoryLine, *, now: datetime, address: Callable[..., str]) -> Entry:
    """One entry for the story component."""
    href = address(line.link_to, line.link_reference) if line.link_to else ""
    return {
        "pk": line.pk,
        "when": when(line.happened_at, now),
        "who": line.who,
        "voice": line.voice,
        "words": f"“{line.words}”" if line.spoken_by_id else line.words,
        "link": {"href": href, "text": line.link_words} if href else None,
        "aside": "For the conferencing service only." if line.book == Book.CONFERENCING else "",
    }


def when(moment: datetime, now: datetime) -> str:
    """ "Today, 10:20am", "Yesterday", "9 Sep", or with the year when it is another one."""
    day, today = timezone.localdate(moment), timezone.localdate(now)
    if day == today:
        return f"Today, {clock(moment)}"
    if (today - day).days == 1:
        return "Yesterday"
    return short_day(day) if day.year == today.year else f"{short_day(day)} {day.year}"
