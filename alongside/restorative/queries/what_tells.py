"""What of words in a restorative meeting would tell their reader what a wall hides from them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.utils import timezone

from alongside.families.queries.walls import (
    Fact,
    Known,
    Telling,
    Walls,
    known_of,
    people_hidden_from,
    tellings,
    walls_of,
    what_tells,
)
from alongside.referrals.queries.schools import schools_of
from alongside.restorative.models import Meeting, Party

Piece = tuple[str, str, str]


@dataclass
class WhatTells:
    """The walls of one family, read once for as many readers and words as are asked."""

    meeting: Meeting

    def __post_init__(self) -> None:
        self._facts: dict[int | None, list[Fact]] = {}

    @cached_property
    def walls(self) -> Walls:
        return walls_of(self.meeting.family_id)

    @cached_property
    def known(self) -> list[Known]:
        family = self.meeting.family
        return known_of(family, schools=schools_of(family), on=timezone.localdate())

    def facts_for(self, reader: Party) -> list[Fact]:
        """An organisation, and who speaks for it, know what people outside the family may know."""
        if reader.person_id not in self._facts:
            self._facts[reader.person_id] = what_tells(
                self.meeting.family, reader.person, walls=self.walls, known=self.known
            )
        return self._facts[reader.person_id]

    def in_words(self, reader: Party, pieces: Iterable[Piece]) -> list[Telling]:
        """Of these pieces (where, key, words) those that tell this reader."""
        return tellings(pieces, self.facts_for(reader))

    def may_not_know_of(self, reader: Party) -> frozenset[int]:
        """The people of whom this reader may not know that they are part of it at all, by number."""
        return people_hidden_from(self.walls, reader.person_id)


def words_in(telling: Telling) -> list[tuple[str, str]]:
    """The words in a piece that tell, and what they tell, each once."""
    found = [(words, tells) for sentence in telling.sentences for words, tells in sentence if tells]
    return list(dict.fromkeys(found))
