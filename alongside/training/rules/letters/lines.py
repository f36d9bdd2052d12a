"""When, where and how to join, as lines of a letter. No database, no clock."""

from alongside.foundation.components import clock, day
from alongside.training.rules.letters.about import About, Facts

TIMES = "The times are those of London."


def facts_of(about: About, facts: Facts) -> str:
    """When it is, each day on a line of its own; and where."""
    if facts == Facts.NONE:
        return ""
    lines = when_lines(about)
    if facts == Facts.WHEN_AND_WHERE:
        lines += where_lines(about)
    return "\n".join(lines)


def when_lines(about: About) -> list[str]:
    """“When: Saturday 10 October 2026, 9:30am to 12:30pm”, or a heading with each day below it."""
    days = [f"{day(starts)}, {clock(starts)} to {clock(ends)}" for starts, ends in about.days]
    if len(days) <= 1:
        return [f"When: {said}" for said in days]
    return [f"When, on {len(days)} days:", *(f"- {said}" for said in days)]


def where_lines(about: About) -> list[str]:
    """The place with its address and how to get in; that it is online, and never the link."""
    place = ", ".join(part for part in (about.place, about.address) if part)
    if place and about.is_online:
        lines = [f"Where: {place}, or online"]
    else:
        lines = [f"Where: {place or ('online' if about.is_online else 'we tell you before the day')}"]
    return [*lines, f"Getting in: {about.getting_in}"] if about.getting_in else lines


def joining_of(about: About) -> str:
    """How to come in online, and what whoever holds it has written about the day."""
    link = f"To join online: {about.online_link}\nThis link is for you. Please do not pass it on."
    return "\n\n".join(part for part in (link if about.online_link else "", about.joining_words) if part)
