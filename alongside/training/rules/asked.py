"""Asking for a session of one's own, and the words of the answer. No database, no clock."""

from alongside.foundation.components import day, plural
from alongside.training.models import SessionAsked
from alongside.training.rules.sessions import Span
from alongside.training.states import ASKED_TRANSITIONS, AskedStatus

# So many may wait for one person at once: more is a slip, or a machine.
MOST_WAITING = 5


def blockers_to_asking(*, waiting: int, works_somewhere: bool) -> list[str]:
    """Why somebody cannot ask for a session."""
    if not works_somewhere:
        return ["Say first where you work, on the page about you."]
    if waiting >= MOST_WAITING:
        return [f"You have asked for {MOST_WAITING} sessions that nobody has answered yet. Please wait for an answer."]
    return []


def blockers_to_answering(asked: SessionAsked, *, to: AskedStatus) -> list[str]:
    """Why this cannot be answered, or taken back, any more."""
    if to in ASKED_TRANSITIONS[AskedStatus(asked.status)]:
        return []
    return {
        AskedStatus.TAKEN_BACK: ["It was taken back by who asked for it."],
        AskedStatus.ARRANGED: ["A session was arranged for it already."],
        AskedStatus.NOT_NOW: ["It has been answered already."],
    }[AskedStatus(asked.status)]


def words_of_answer(asked: SessionAsked, *, where: str = "") -> str:
    """The letter to who asked, when it is answered."""
    what = f"You asked for a session of your own for {asked.setting}, for {plural(asked.how_many, 'person', 'people')}."
    if asked.status == AskedStatus.ARRANGED:
        said = "We are arranging it. We tell you as soon as its days are set and your people can book."
    else:
        said = "We cannot arrange it now."
    return _letter(asked, what, said, asked.answer, _read_it(where))


def words_once_open(asked: SessionAsked, *, course: str, days: list[Span], where: str = "") -> str:
    """The letter to who asked, when people can book their session."""
    what = f"The session you asked for, for {asked.setting}, can be booked now: {course}."
    when = "\n".join(f"- {one}" for one in days)
    how = f"Your people book here: {where}" if where else "Your people find it on their page “My training”."
    return _letter(asked, what, when, how)


def _letter(asked: SessionAsked, *parts: str) -> str:
    said = [f"Dear {asked.asked_by.name},", *parts, f"You asked on {day(asked.asked_at)}."]
    return "\n\n".join(part for part in said if part)


def _read_it(where: str) -> str:
    return f"You find this on your training page: {where}" if where else "You find this on your training page too."
