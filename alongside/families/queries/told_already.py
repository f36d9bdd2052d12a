"""What was told before a wall was set: each room says what left it, to whom, when and by whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q
from django.utils import timezone

from alongside.families.models import Wall
from alongside.families.queries.walls import Fact, Walls, as_standing, known_of
from alongside.families.rules.facts import facts_hidden_from
from alongside.families.rules.telling import words_that_tell
from alongside.families.states import Hidden
from alongside.people.models import Person


@dataclass(frozen=True)
class Before:
    """What a wall hides, asked of the past: around whom, which words would have told it to which reader."""

    wall: Wall
    facts: Mapping[int | None, list[Fact]]
    readers: Mapping[int | None, Person | None]

    @property
    def hides_being_there(self) -> bool:
        """Whether having been asked to the same meeting tells what is hidden."""
        return bool({Hidden.ATTENDANCE, Hidden.WHEREABOUTS, Hidden.EXISTENCE} & set(self.wall.hides))

    def words_told_to(self, reader: int | None, text: str) -> list[str]:
        """The words of this text that told this reader, each once."""
        return list(dict.fromkeys(match.words for match in words_that_tell(text, self.facts.get(reader, []))))


@dataclass(frozen=True)
class ToldAlready:
    """One time something left that tells what a wall hides now."""

    what: str
    to_whom: str
    on: date | None
    by: str
    words: tuple[str, ...] = ()
    link_to: str = ""
    link_reference: str = ""


def before_the_wall(wall: Wall, *, schools: Mapping[int, list[str]]) -> Before:
    """What to look for in everything that left: for the one it stands against, or for everyone else and outside."""
    known = known_of(wall.family, schools=schools, on=timezone.localdate())
    people: dict[int | None, Person | None] = {
        member.person_id: member.person for member in wall.family.members.select_related("person")
    }
    readers: dict[int | None, Person | None] = {**people, None: None}
    if wall.from_whom_id:
        readers = {wall.from_whom_id: people.get(wall.from_whom_id)}
    readers.pop(wall.about_id, None)
    alone = Walls((as_standing(wall),))
    facts = {
        pk: [fact for fact in facts_hidden_from(alone, pk, known) if fact.about == wall.about_id] for pk in readers
    }
    return Before(wall, facts, readers)


def walls_at(family_id: int, moment: datetime) -> Walls:
    """The walls that stood at a moment."""
    stood = Wall.objects.filter(family=family_id, set_at__lte=moment)
    return Walls(tuple(map(as_standing, stood.filter(Q(ended_at=None) | Q(ended_at__gt=moment)))))
