"""Who may be asked to take part, and between whom a wall stands. No database, no clock."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from alongside.families.queries.walls import Walls, hidden_from
from alongside.families.states import Hidden
from alongside.people.models import Person
from alongside.restorative.models import Party
from alongside.restorative.states import Audience, PartyAnswer, ReaderAge, Role

CHILD_FIRST = (
    "When you looked whether it is safe, no child took part. Look again, with {who} in mind, before you add {who}."
)


@dataclass(frozen=True)
class Somebody:
    """Somebody who takes part or may. `number`: of a person; an organisation has none and knows what strangers may."""

    name: str
    number: int | None


def as_somebody(party: Party) -> Somebody:
    return Somebody(party.name, party.person_id)


def blockers_to_walls(walls: Walls, new: Somebody, others: Iterable[Somebody]) -> list[str]:
    """Where one may not know that the other takes part, they cannot take part in the same: it could not be kept."""
    blockers = []
    for other in others:
        for reader, about in ((new, other), (other, new)):
            if about.number is not None and Hidden.ATTENDANCE in hidden_from(walls, reader.number, about.number):
                blockers.append(
                    f"A wall stands here: {reader.name} may not know that {about.name} takes part."
                    " They cannot both be in this meeting."
                )
    return blockers


def blockers_to_walls_among(walls: Walls, everyone: Iterable[Somebody]) -> list[str]:
    """The same, between all of them."""
    people, blockers = list(everyone), list[str]()
    for place, one in enumerate(people):
        blockers += blockers_to_walls(walls, one, people[place + 1 :])
    return blockers


def blockers_to_taking_part(person: Person, *, is_child: bool, looked: Mapping[str, str], today: date) -> list[str]:
    """Who is not born yet cannot; a child can, once that was looked at with care. `looked`: the newest answers."""
    who = person.short_name
    if person.is_unborn:
        return [f"{who} is not born yet."]
    if person.died_on is not None:
        return [f"{who} has died."]
    if (is_child or person.is_child_on(today)) and looked.get("child") == "no":
        return [CHILD_FIRST.format(who=who)]
    return []


def blockers_to_organisation(
    name: str, *, speaks: str, facilitated_by: Iterable[str], spoken: Iterable[str]
) -> list[str]:
    """`facilitated_by`: who facilitates or supervises the meeting and works there; `spoken`: who speaks for it here."""
    blockers = [f"{who} works for {name}, and facilitates or supervises this meeting." for who in facilitated_by]
    if not speaks.strip():
        blockers.append(f"Say who speaks for {name}.")
    if speaks.strip().casefold() in {one.casefold() for one in spoken}:
        blockers.append(f"{speaks.strip()} speaks for {name} here already.")
    return blockers


def blockers_to_beside(beside: Party | None, *, has_supporters: bool) -> list[str]:
    """Somebody comes beside one who takes part for themselves: not beside a supporter, nor in a ring."""
    if beside is None:
        return []
    blockers = []
    if beside.beside_id is not None:
        blockers.append(f"{beside.name} comes beside somebody too. Choose who takes part for themselves.")
    if has_supporters:
        blockers.append("Somebody comes beside them. Change that first.")
    return blockers


def questions_for(role: str, *, is_child: bool) -> tuple[Audience, ReaderAge]:
    """Which restorative questions suit somebody while they are prepared: everyone’s, where the role is not plain."""
    whose = {Role.HARMED: Audience.HARMED, Role.RESPONSIBLE: Audience.RESPONSIBLE}
    audience = whose.get(Role(role), Audience.EVERYONE) if role else Audience.EVERYONE
    return audience, ReaderAge.CHILD if is_child else ReaderAge.ADULT


def blockers_to_removing(party: Party, *, has_more: bool, has_supporters: bool) -> list[str]:
    """Only who was added by mistake is taken off: nobody asked them, nothing is written about them."""
    if party.answer != PartyAnswer.NOT_ASKED:
        return [f"{party.name} was asked already. What people answered is kept."]
    if has_supporters:
        return [f"Somebody comes beside {party.name}. Change that first."]
    return [f"Something is written down about {party.name} already."] if has_more else []
