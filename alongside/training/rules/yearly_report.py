"""What the yearly report on training says: every figure with its table, where it comes from, and what is not shown."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.utils import timezone

from alongside.training.rules.embedding import (
    FEWER,
    Count,
    Numbers,
    Organisation,
    Year,
    how_sure,
    trained,
    trained_where_size_is_known,
    watched,
)
from alongside.training.rules.embedding_table import rows_of
from alongside.training.rules.hiding import FEWEST
from alongside.training.states import Seen

# What stands beneath every figure, on the page and on paper.
WHAT_IS_NOT_SHOWN = (
    (
        f"A number of people is shown from {FEWEST} on. From nobody to five it says “{FEWER}”. "
        "Nobody and five look the same, so that nothing is said of a few people."
    ),
    (
        f"A number moves on only when {FEWEST} more people have come, and then counts all of them. "
        "So who came in March may be counted in the year after, and two reports never differ by one to five people."
    ),
    (
        "Where the city’s number would tell how many came from one place, it is what its organisations show together. "
        "Then it says “at least”."
    ),
    (
        f"How sure people feel is an average of {FEWEST} people or more, who are counted in the same way. "
        "Otherwise it is not shown."
    ),
    f"What was seen in practice is shown from {FEWEST} observations on, in the same way.",
    "Figures go up to the end of the last whole month. The month that goes on is in none of them.",
)
WHERE_FROM = (
    (
        "People trained: registers of sessions, courses people read by themselves and finished, and lists of earlier "
        "training that were brought in. Each person counts once at each level, where they worked when they first "
        "learned it; for a course read by oneself, where they work now."
    ),
    (
        "People there: how many work with children and families, as somebody in the organisation said, and on which "
        "day. Some of those trained may have left since."
    ),
    (
        "How sure people feel: what learners said of themselves, from 1 (not sure at all) to 5 (very sure). Before and "
        "afterwards are the same people; three months later are those who answered again, who may be others."
    ),
    (
        "Practice that was watched: noted by trainers, champions and those who arrange training. It is what they saw "
        "in some places, and no picture of all practice."
    ),
    "Nothing here says that training caused what changed.",
)


def report_content(
    numbers: Numbers, organisations: Sequence[Organisation], year: Year, *, ours: str, at: datetime
) -> dict[str, Any]:
    """Everything the paper needs, in words and rows."""
    so_far = year.last > numbers.upto
    many, seen = watched(numbers, None, year)
    return {
        "title": "How the city takes up the approach" + (f": {ours}" if ours else ""),
        "year": year.words + (f", so far: up to {numbers.upto_words}" if so_far else ""),
        "from": ours or "Alongside",
        "drawn": f"Drawn on {timezone.localdate(at):%-d %B %Y}",
        "levels": _levels(numbers, organisations, year),
        "sure": [_sure(one) for one in how_sure(numbers, None, year)],
        "watched": [[one.words, *(one.counts[way] for way in Seen)] for one in seen],
        "ways": [way.label for way in Seen],
        "times_watched": many,
        "organisations": _organisations(numbers, organisations),
        "level_names": [level.label for level in numbers.trained],
        "champions": f"{sum(1 for one in organisations if one.champion)} of {len(organisations)}",
        "hidden": list(WHAT_IS_NOT_SHOWN),
        "sources": list(WHERE_FROM),
        "fewest": FEWEST,
    }


def _levels(numbers: Numbers, organisations: Sequence[Organisation], year: Year) -> list[dict[str, Any]]:
    this, ever = trained(numbers, None, year), trained(numbers, None, None)
    known = trained_where_size_is_known(numbers, organisations)
    most = max([count.many for count in (*this.values(), *ever.values())], default=0) or 1
    return [
        {
            "level": level.label,
            "year": this[level].words,
            "ever": ever[level].words,
            "share": known[level].share or "–",
            "bar": round(ever[level].many / most, 3) if ever[level].is_shown else 0,
            "bar_year": round(this[level].many / most, 3) if this[level].is_shown else 0,
        }
        for level in this
    ]


def _sure(one: Any) -> dict[str, Any]:
    return {
        "statement": one.statement,
        "many": one.many or FEWER,
        "many_later": one.many_later or FEWER,
        "means": ["–" if mean is None else f"{mean:.1f}" for mean in (one.before, one.after, one.later)],
        "bars": [0 if mean is None else round(mean / 5, 3) for mean in (one.before, one.after, one.later)],
    }


def _organisations(numbers: Numbers, organisations: Sequence[Organisation]) -> list[list[str]]:
    return [
        [row.organisation.name, row.size, *(in_a_cell(count) for count in row.trained.values())]
        for row in rows_of(numbers, organisations, None)
    ]


def in_a_cell(count: Count) -> str:
    """A number and its share, as short as a table needs it."""
    if count.look_at_size:
        return f"{count.words} (look at the size)"
    return f"{count.words} ({count.share})" if count.share else count.words
