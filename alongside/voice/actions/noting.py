"""Writing down for somebody what they said, with whom they let read it: in one go."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.families.models import Family
from alongside.people.models import Person
from alongside.voice.actions.readers import choose_readers
from alongside.voice.actions.saying import say
from alongside.voice.models import Said
from alongside.voice.states import Place, ReaderKind


@transaction.atomic
def note_words(
    *,
    family: Family,
    person: Person,
    place: Place,
    words: str,
    with_whom: str,
    people: Collection[int],
    kinds: Collection[ReaderKind],
    by: User,
    at: datetime,
) -> Said:
    """Their exact words, marked with who wrote them down; read by those they choose, and by who wrote them."""
    said = say(family=family, person=person, place=place, words=words, with_whom=with_whom, by=by, at=at)
    if people or kinds:
        choose_readers(thing=said, people=people, kinds=kinds, by=by, at=at)
    return said
