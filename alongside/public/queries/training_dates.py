"""The training dates still to come, as the page `training` says them in English, for calendars and readers of feeds."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils import timezone

from alongside.foundation.components import LONDON
from alongside.foundation.languages import ENGLISH
from alongside.foundation.written import is_own, may_be_shown
from alongside.public.queries.pages import get_page_shown
from alongside.public.rules.showing import DateShown, pieces_to_show

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

    @property
    def key(self) -> str:
        """The same for as long as it is the same thing on the same day."""
        return f"training {self.on.isoformat()} {self.begins or ''} {self.what}"


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
    dates = [_date(one, ours) for piece in pieces for one in piece.dates]
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
