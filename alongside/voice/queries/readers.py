"""Whom somebody may let read what they said: never anybody they may not know of, or who may not know of them."""

from dataclasses import dataclass

from alongside.families.models import Family, FamilyMember
from alongside.families.queries.walls import people_hidden_from, walls_of
from alongside.people.models import Person

__all__ = ["MayChoose", "may_choose"]


@dataclass(frozen=True)
class MayChoose:
    """One of the family who can be chosen, and what they are to the children."""

    person: Person
    relationship: str


def may_choose(family: Family, person: Person) -> list[MayChoose]:
    """The living people of the family but themselves, without whoever a wall hides: them from me, or me from them."""
    walls = walls_of(family)
    hidden = people_hidden_from(walls, person.pk)
    members = FamilyMember.objects.filter(family=family, person__died_on=None).select_related("person")
    return [
        MayChoose(member.person, member.relationship)
        for member in members
        if member.person_id != person.pk
        and member.person_id not in hidden
        and person.pk not in people_hidden_from(walls, member.person_id)
        and not member.person.is_unborn
    ]
