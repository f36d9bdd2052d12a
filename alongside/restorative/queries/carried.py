"""Words that a facilitator carries from one to another, and what in them their reader may not know."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404

from alongside.families.queries.walls import Telling, words_hash
from alongside.restorative.models import Carried, Meeting, Party
from alongside.restorative.queries.what_tells import WhatTells
from alongside.restorative.states import LEAVES, PartyAnswer

NAMES = ("said_by__person", "said_by__organisation", "to__person", "to__organisation", "noted_by", "passed_on_by")


def carried_of(meeting: Meeting) -> list[Carried]:
    """All words to carry, in the order they were said, in one question."""
    return list(Carried.objects.filter(meeting=meeting).select_related(*NAMES))


def get_carried(meeting: Meeting, number: int) -> Carried:
    """One of them; 404 for anything else."""
    if (carried := Carried.objects.filter(meeting=meeting, pk=number).select_related(*NAMES).first()) is None:
        raise Http404
    carried.meeting = meeting
    return carried


@dataclass(frozen=True)
class Read:
    """Words read as their reader would: the pieces that tell, their mark, and whether just these were let go before."""

    found: list[Telling]
    mark: str
    let_go: bool

    @property
    def is_held(self) -> bool:
        return bool(self.found) and not self.let_go


def read_before_it_goes(carried: Carried, *, what: WhatTells | None = None) -> Read:
    """Asked by the page, by the action, and again whenever the words are shown or printed: walls change."""
    what = what or WhatTells(carried.meeting)
    writer = carried.said_by_called or carried.said_by.name  # stands on the letter, too
    found = what.in_words(carried.to, [(carried.get_kind_display(), "", carried.words), ("From", "", writer)])
    mark = words_hash(found) if found else ""
    return Read(found, mark, bool(mark) and mark == carried.let_go_hash)


def may_say(meeting: Meeting) -> list[Party]:
    """Whose words can be carried: those who take part."""
    return list(_of(meeting).filter(answer=PartyAnswer.YES))


def may_be_written_to(meeting: Meeting) -> list[Party]:
    """To whom: those who were asked, and did not say no."""
    return list(_of(meeting).exclude(answer__in=[*LEAVES, PartyAnswer.NOT_ASKED]))


def _of(meeting: Meeting) -> QuerySet[Party]:
    return Party.objects.filter(meeting=meeting).select_related("person", "organisation")
