"""Who of a family asks, by the secret their browser holds."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from django.db.models import QuerySet

from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.states import Sight
from alongside.families.models import Family, FamilyMember, HomeKey, HomePass, Involvement
from alongside.families.states import Part, PassKind
from alongside.foundation.sealing import token_hash
from alongside.people.models import Person

__all__ = ["IDLE", "LONGEST_VISIT", "Relative", "coordinators_of", "home_key_of", "home_keys_of", "relative_of"]

# To be checked with families: long enough to write, short enough for a phone that goes from hand to hand.
IDLE = timedelta(minutes=60)
LONGEST_VISIT = timedelta(hours=12)


@dataclass(frozen=True)
class Relative:
    """One of the family, at home: who, of which family, and in which language they read."""

    person: Person
    family: Family
    key: HomeKey
    home_pass: HomePass

    @property
    def language(self) -> str:
        return self.key.language

    @cached_property
    def is_child(self) -> bool:
        """Whether they are one of the children at the centre. Asked once a page."""
        return FamilyMember.objects.filter(family=self.family, person=self.person, is_child=True).exists()


def relative_of(secret: str, *, at: datetime) -> Relative | None:
    """Whom this browser's secret lets in. Asked by the one who holds it: `say_relative` comes before."""
    held = HomePass.objects.filter(secret_hash=token_hash(secret), kind=PassKind.DEVICE, ended_at=None)
    found = held.filter(expires_at__gt=at).select_related("person", "family__service").first()
    if found is None or (key := home_key_of(found.family, found.person)) is None:
        return None
    return Relative(person=found.person, family=found.family, key=key, home_pass=found)


def home_key_of(family: Family, person: Person) -> HomeKey | None:
    """The open way in of one relative of this family."""
    return HomeKey.objects.filter(family=family, person=person, ended_at=None).first()


def home_keys_of(family: Family) -> QuerySet[HomeKey]:
    """Every open way in to this family's own pages, for its workers."""
    return HomeKey.objects.filter(family=family, ended_at=None).select_related("person", "made_by")


def coordinators_of(family: Family) -> list[User]:
    """Who is told of what a relative does at home: the coordinator, else who else is involved today."""
    with beyond_the_walls(Sight.TOLD_FROM_HOME):
        involved = list(
            Involvement.objects.filter(family=family, ended_at=None, worker__is_active=True)
            .exclude(part=Part.RECORDS_REVIEWER)
            .select_related("worker")
            .order_by("pk")
        )
    coordinators = [one.worker for one in involved if one.part == Part.COORDINATOR]
    return list(dict.fromkeys(coordinators or [one.worker for one in involved]))
