"""Writing down who people are, where they live and what they are to each other."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.people import rules
from alongside.people.models import Bond, Household, HouseholdStay, ParentalResponsibility, Person, WayToReach
from alongside.people.states import BondKind, WayKind

NAME_FIELDS = ("given_names", "family_name", "known_as", "other_names")


@transaction.atomic
def add_person(*, by: User, at: datetime, **facts: Any) -> Person:
    """Write down a new person. Search first: the page that calls this has shown who may be the same."""
    person = Person(added_at=at, **facts)
    person.search_keys = _keys_of(person)
    person.save()
    record("person.added", subject=person, by=by, at=at)
    return person


@transaction.atomic
def change_person(*, person: Person, changes: dict[str, Any], by: User, at: datetime) -> Person:
    """Change what is known of somebody. The audit line says which facts changed, never what they were."""
    person = Person.objects.select_for_update().get(pk=person.pk)
    for name, value in changes.items():
        setattr(person, name, value)
    person.search_keys = _keys_of(person)
    person.save()
    record("person.changed", subject=person, detail={"changed": sorted(changes)}, by=by, at=at)
    return person


@transaction.atomic
def add_bond(
    *, person: Person, other: Person, kind: BondKind, in_their_words: str = "", by: User, at: datetime
) -> Bond:
    """Write down what one person is to another; writing it twice changes only the words."""
    bond, _ = Bond.objects.update_or_create(
        person=person, other=other, kind=kind, defaults={"in_their_words": in_their_words}
    )
    record("bond.added", subject=bond, by=by, at=at)
    return bond


@transaction.atomic
def note_parental_responsibility(
    *,
    child: Person,
    holder: Person | None,
    how: str = "",
    since_on: date | None = None,
    by: User,
    at: datetime,
) -> ParentalResponsibility:
    """Write down who holds parental responsibility for a child. No holder means the council, under an order."""
    held, _ = ParentalResponsibility.objects.update_or_create(
        child=child,
        holder=holder,
        council_holds=holder is None,
        until_on=None,
        defaults={"how": how, "since_on": since_on},
    )
    record("parental_responsibility.noted", subject=held, by=by, at=at)
    return held


@transaction.atomic
def end_parental_responsibility(
    *, held: ParentalResponsibility, until_on: date, by: User, at: datetime
) -> ParentalResponsibility:
    """Somebody no longer holds parental responsibility for a child; that they did is kept."""
    held = ParentalResponsibility.objects.select_for_update().get(pk=held.pk)
    held.until_on = until_on
    held.save(update_fields=["until_on"])
    record("parental_responsibility.ended", subject=held, by=by, at=at)
    return held


@transaction.atomic
def remove_bond(*, bond: Bond, by: User, at: datetime) -> None:
    """A bond was written down wrongly, or is no more."""
    detail = {"person": bond.person_id, "other": bond.other_id, "kind": bond.kind}
    record("bond.removed", subject=bond, detail=detail, by=by, at=at)
    bond.delete()


@transaction.atomic
def add_household(
    *, name: str, address: str = "", postcode: str = "", withheld: bool = False, by: User, at: datetime
) -> Household:
    """Write down a home."""
    household = Household.objects.create(name=name, address=address, postcode=postcode, withheld=withheld)
    record("household.added", subject=household, by=by, at=at)
    return household


@transaction.atomic
def move_in(
    *,
    person: Person,
    household: Household,
    since_on: date | None = None,
    note: str = "",
    by: User,
    at: datetime,
) -> HouseholdStay:
    """Somebody lives in a household, alone or besides another one."""
    stay = HouseholdStay.objects.create(household=household, person=person, since_on=since_on, note=note)
    record("household.moved_in", subject=stay, by=by, at=at)
    return stay


@transaction.atomic
def move_out(*, stay: HouseholdStay, until_on: date, by: User, at: datetime) -> HouseholdStay:
    """Somebody no longer lives there."""
    stay = HouseholdStay.objects.select_for_update().get(pk=stay.pk)
    stay.until_on = until_on
    stay.save(update_fields=["until_on"])
    record("household.moved_out", subject=stay, by=by, at=at)
    return stay


@transaction.atomic
def add_way_to_reach(
    *,
    person: Person,
    kind: WayKind,
    value: str = "",
    safe: bool = True,
    when_safe: str = "",
    preferred: bool = False,
    by: User,
    at: datetime,
) -> WayToReach:
    """Write down a way to reach somebody, and when it is safe to use it."""
    way = WayToReach.objects.create(
        person=person, kind=kind, value=value, safe=safe, when_safe=when_safe, preferred=preferred
    )
    record("way_to_reach.added", subject=way, by=by, at=at)
    return way


@transaction.atomic
def change_way_to_reach(*, way: WayToReach, changes: dict[str, Any], by: User, at: datetime) -> WayToReach:
    """A number, an address or an hour changed."""
    way = WayToReach.objects.select_for_update().get(pk=way.pk)
    for name, value in changes.items():
        setattr(way, name, value)
    way.save()
    record("way_to_reach.changed", subject=way, detail={"changed": sorted(changes)}, by=by, at=at)
    return way


@transaction.atomic
def remove_way_to_reach(*, way: WayToReach, by: User, at: datetime) -> None:
    """This way must not be used any more."""
    record("way_to_reach.removed", subject=way, detail={"person": way.person_id}, by=by, at=at)
    way.delete()


def _keys_of(person: Person) -> list[str]:
    return rules.search_keys(*(getattr(person, name) for name in NAME_FIELDS))
