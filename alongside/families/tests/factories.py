"""Made-up families for tests, each begun by a worker as in life."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Role
from alongside.families.actions import (
    add_family,
    add_family_member,
    break_the_glass,
    involve,
    note_consent,
    restrict_family,
)
from alongside.families.actions.walls import set_wall
from alongside.families.models import BrokenGlass, Consent, Family, FamilyMember, Involvement, Wall
from alongside.families.states import CONFERENCING_PARTS, Answer, Hidden, Part, Purpose, Side
from alongside.partners.models import Service
from alongside.partners.tests.factories import a_practitioner, a_service, a_service_manager, a_social_worker
from alongside.people.actions import add_bond, note_parental_responsibility
from alongside.people.models import Person
from alongside.people.states import BondKind
from alongside.people.tests.factories import a_child, a_person
from tests.remembered import remembered

CHILDREN = (("Ayo", 9), ("Tem", 4), ("Bisi", 13), ("Kola", 1), ("Sade", 15), ("Dayo", 6))


@remembered
def a_family(
    *,
    children: int | list[Person] = 2,
    worker: User | None = None,
    part: Part = Part.SOCIAL_WORKER,
    service: Service | None = None,
    mother: bool = True,
    agreed: bool = True,
    at: datetime | None = None,
) -> Family:
    """A family begun by `worker` (else a new social worker: `family.added_by`).

    With `mother`, Ruth Madeup is in the network and holds parental responsibility for every child; with `agreed`,
    she has agreed to a conference and to sharing information.
    """
    at = at or timezone.now() - timedelta(days=1)
    worker = worker or a_social_worker()
    if isinstance(children, int):
        children = [a_child(name, age=age, by=worker) for name, age in CHILDREN[:children]]
    family = add_family(service=service or a_service(), children=children, part=part, by=worker, at=at)
    if mother:
        ruth = a_relative(family, a_person("Ruth", by=worker), relationship="Mum", side=Side.MOTHERS).person
        for child in children:
            add_bond(person=ruth, other=child, kind=BondKind.MOTHER, by=worker, at=at)
            note_parental_responsibility(child=child, holder=ruth, how="Birth mother", by=worker, at=at)
        if agreed:
            for purpose in Purpose:
                agrees(family, ruth, purpose=purpose, at=at)
    return family


def mother_of(family: Family) -> Person:
    """Ruth, whom `a_family` put there."""
    return family.members.get(relationship="Mum").person


def children_of(family: Family) -> list[Person]:
    """The children at the centre, eldest first."""
    return [member.person for member in family.children]


def a_relative(
    family: Family,
    person: Person | None = None,
    *,
    relationship: str = "Nana",
    side: Side = Side.MOTHERS,
    **facts: Any,
) -> FamilyMember:
    """Somebody else in the family's network."""
    person = person or a_person(facts.pop("given_names", "Nana Rose"), by=family.added_by, **facts)
    return add_family_member(
        family=family, person=person, relationship=relationship, side=side, by=family.added_by, at=family.added_at
    )


def agrees(
    family: Family,
    person: Person,
    *,
    purpose: Purpose = Purpose.TAKE_PART,
    answer: Answer = Answer.AGREED,
    at: datetime | None = None,
) -> Consent:
    """Somebody answered when they were asked to agree."""
    at = at or timezone.now()
    return note_consent(
        family=family,
        person=person,
        purpose=purpose,
        answer=answer,
        answered_on=timezone.localdate(at),
        how="At home",
        by=family.added_by,
        at=at,
    )


def a_wall(
    family: Family,
    about: Person,
    from_whom: Person | None = None,
    *hides: Hidden,
    at: datetime | None = None,
    by: User | None = None,
    **more: Any,
) -> Wall:
    """A silent wall around somebody's address, unless it says otherwise."""
    at = at or timezone.now()
    return set_wall(
        family=family,
        about=about,
        from_whom=from_whom,
        hides=hides or [Hidden.ADDRESS],
        reason=more.pop("reason", "She was followed home."),
        review_on=more.pop("review_on", timezone.localdate(at) + timedelta(days=90)),
        by=by or family.added_by,
        at=at,
        **more,
    )


def works_with(family: Family, worker: User, part: Part, *, at: datetime | None = None) -> Involvement:
    """A worker named as involved with the family. Parts in the conferencing service are given by its manager."""
    at = at or timezone.now()
    by = a_service_manager(family.service) if part in CONFERENCING_PARTS else family.added_by
    return involve(family=family, worker=worker, part=part, from_on=timezone.localdate(at), by=by, at=at)


def an_officer() -> User:
    """The data-protection officer."""
    return a_practitioner(Role.DATA_PROTECTION_OFFICER, job_title="Data-protection officer").worker


def an_out_of_hours_worker(*more: Role) -> User:
    """Works with no family, and may open one in an emergency."""
    return a_practitioner(Role.OUT_OF_HOURS, *more, job_title="Out-of-hours worker").worker


WHY = "Ayo has run away and nobody of his workers answers the phone."


def glass_broken(family: Family, *, by: User | None = None, hours: int = 12, at: datetime | None = None) -> BrokenGlass:
    """Somebody opened the family in an emergency."""
    by = by or an_out_of_hours_worker()
    return break_the_glass(why=WHY, hours=hours, reference=family.reference, by=by, at=at or timezone.now())


def restricted(family: Family, *, by: User | None = None) -> User:
    """Only those named open this family from now on; the manager who saw to it is one of them, and is returned."""
    by = by or a_service_manager(family.service)
    restrict_family(family=family, why="A worker of ours is their aunt.", by=by, at=timezone.now())
    return by
