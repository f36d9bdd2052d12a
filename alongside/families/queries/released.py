"""Which lines of the story who of the family was let read, and what in a line would tell them too much."""

from django.db.models import QuerySet
from django.http import Http404

from alongside.access.models import User
from alongside.families.models import Family, LookedRelease, Released, StoryLine
from alongside.families.queries.stories import story_of
from alongside.families.queries.walls import Fact, tellings, walls_of, what_tells
from alongside.people.models import Person

__all__ = ["get_line_of", "get_released_of", "lookers_told", "released_of_line", "released_to", "what_tells_in"]


def get_line_of(family: Family, number: int, *, worker: User) -> StoryLine:
    """One line of the story that this worker reads; 404 for anything else."""
    if (line := story_of(family, worker=worker).filter(pk=number).first()) is None:
        raise Http404
    line.family = family
    return line


def released_of_line(line: StoryLine) -> QuerySet[Released]:
    """Who of the family reads this line now."""
    return Released.objects.filter(line=line, ended_at=None).select_related("person", "released_by")


def get_released_of(line: StoryLine, number: int) -> Released:
    """One of them; 404 for anything else."""
    if (released := released_of_line(line).filter(pk=number).first()) is None:
        raise Http404
    return released


def what_tells_in(line: StoryLine, person: Person) -> list[tuple[str, str]]:
    """The words in a line that would tell this person what is kept from them, and what they tell."""
    walls = walls_of(line.family)
    facts = what_tells(line.family, person, walls=walls) if walls.before(person.pk) else []
    found = tellings([("words", "", line.words), ("who", "", line.who)], facts)
    told = [(words, tells) for one in found for sentence in one.sentences for words, tells in sentence if tells]
    return list(dict.fromkeys(told))


def released_to(family: Family, person: Person, *, facts: list[Fact]) -> list[Released]:
    """What this relative was let read, newest first; without what a wall set since keeps from them."""
    rows = Released.objects.filter(family=family, person=person, ended_at=None).select_related("released_by")
    return [one for one in rows if not tellings([("", "", one.words), ("", "", one.who)], facts)]


def lookers_told(family: Family, person: Person, *, facts: list[Fact]) -> list[LookedRelease]:
    """What this relative was told of who looked, newest first; without what is kept from them now."""
    rows = LookedRelease.objects.filter(family=family, person=person).select_related("released_by")
    return [one for one in rows if not tellings([("", "", line) for line in one.lines], facts)]
