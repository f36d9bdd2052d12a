"""The training dates still to come, for the page `training`, calendars and readers of feeds.

They are the sessions anybody may book, and what an editor typed besides, in order of day.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from django.urls import reverse
from django.utils import timezone

from alongside.foundation.components import LONDON
from alongside.foundation.languages import ENGLISH
from alongside.foundation.written import is_own, may_be_shown
from alongside.public.queries.pages import get_page_shown
from alongside.public.rules.showing import DateShown, pieces_to_show
from alongside.training.queries.public_list import Listed, sessions_for_calendars

# What no feed can hold, whoever wrote it.
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]+")


@dataclass(frozen=True)
class TrainingDate:
    """One session: a day, or hours of it in London; where it is, and where more is said of it."""

    what: str
    where: str
    starts: datetime | date
    ends: datetime | None
    on: date
    begins: time | None
    until: time | None
    more_at: str
    key: str  # the same for as long as it is the same thing
    changes: int = 0
    changed_at: datetime | None = None
    is_called_off: bool = False


@dataclass(frozen=True)
class TrainingDates:
    """Every date still to come, what the page is called, and when it was last changed."""

    title: str
    changed_at: datetime
    dates: list[TrainingDate]


def training_dates(at: datetime, *, ours: str) -> TrainingDates:
    """`ours` is how our addresses begin: a calendar is read elsewhere."""
    shown = get_page_shown("training", ENGLISH, at)
    pieces = pieces_to_show(shown.blocks, timezone.localdate(at))
    dates = [_date(one, ours) for piece in pieces for one in piece.dates] + _of_sessions(at, ours)
    dates.sort(key=lambda one: (one.on, one.begins or time(), one.key))
    return TrainingDates(_plain(shown.title), shown.shown_from or at, dates)


def _date(one: DateShown, ours: str) -> TrainingDate:
    begins, until = _wall_clock(one.begins), _wall_clock(one.ends)
    starts = datetime.combine(one.on, begins, LONDON) if begins else one.on
    ends = datetime.combine(one.on, until, LONDON) if begins and until and until > begins else None
    return TrainingDate(
        what=_plain(one.what),
        where=_plain(one.where),
        starts=starts,
        ends=ends,
        on=one.on,
        begins=begins,
        until=until if ends else None,
        more_at=_more(one.to, ours),
        key=f"training {one.on.isoformat()} {begins or ''} {_plain(one.what)}",
    )


def dates_of_sessions(at: datetime) -> list[DateShown]:
    """Each day of a session that is still to come, as the page shows it; none of what was called off."""
    return [
        DateShown(one.on, one.begins, one.until, one.what, one.where, one.more_at)
        for one in _of_sessions(at, "")
        if not one.is_called_off
    ]


def _of_sessions(at: datetime, ours: str) -> list[TrainingDate]:
    """Of each the days from today on. A day keeps its key when it moves: it is the session's first, second or third."""
    today = timezone.localdate(at)
    every = (_day_of(one, number, ours) for one in sessions_for_calendars(at) for number in range(len(one.days)))
    return [one for one in every if one.on >= today]


def _day_of(session: Listed, number: int, ours: str) -> TrainingDate:
    starts, ends = (moment.astimezone(LONDON) for moment in session.days[number])
    of_many = f" (day {number + 1} of {len(session.days)})" if len(session.days) > 1 else ""
    way = reverse("training_session", kwargs={"reference": session.reference})
    return TrainingDate(
        what=_plain(session.course.title) + of_many,
        where=_plain(session.where),
        starts=starts,
        ends=ends,
        on=timezone.localdate(starts),
        begins=starts.time(),
        until=ends.time(),
        more_at=ours + (reverse("training_sessions") if session.is_called_off else way),
        key=f"training session {session.reference} day {number + 1}",
        changes=session.changes,
        changed_at=session.changed_at,
        is_called_off=session.is_called_off,
    )


def _more(address: str, ours: str) -> str:
    if is_own(address):
        return ours + address
    return address if address and may_be_shown(address) else ""


def _wall_clock(said: time | None) -> time | None:
    """What the clock on the wall in London shows, whatever zone was written behind it."""
    return said.replace(tzinfo=None) if said is not None else None


def _plain(words: str) -> str:
    return " ".join(UNSEEN.sub(" ", words).split())
