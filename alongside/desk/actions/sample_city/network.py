"""Writing down a family of the sample city: its children, relatives, homes, and who agreed."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.utils import timezone

from alongside.access.models import User
from alongside.desk.actions.sample_city.made_up import CHILDREN, DADS, FAMILY_NAMES, GROWN_UPS, MUMS, MadeUpFamily
from alongside.desk.actions.sample_city.workers import City
from alongside.families.actions import add_family, add_family_member, note_consent, note_status
from alongside.families.models import Family
from alongside.families.states import Answer, Part, Purpose, Side, Status
from alongside.people.actions import add_bond, add_person, note_parental_responsibility
from alongside.people.models import Person
from alongside.people.states import BondKind


@dataclass
class Network:
    """A family of the sample city, with the people its story needs."""

    family: Family
    worker: User
    children: list[Person]
    parents: list[Person]
    relatives: list[Person] = field(default_factory=list)

    @property
    def grown_ups(self) -> list[Person]:
        return [*self.parents, *self.relatives]


def add_network(number: int, made_up: MadeUpFamily, city: City, *, at: datetime) -> Network:
    """The `number`th made-up family: its children with a status each, a mother, a father and two more."""
    worker = city["sam"] if number % 2 else city["mo"]
    surname = FAMILY_NAMES[number % len(FAMILY_NAMES)]
    children = [_child(number, place, surname, city, worker, at) for place in range(made_up.children)]
    part = Part.FAMILY_HELP_LEAD if worker == city["mo"] else Part.SOCIAL_WORKER
    family = add_family(service=city.service, children=children, part=part, by=worker, at=at)
    network = Network(family, worker, children, [])
    for child in children:
        started_on = timezone.localdate(at) - timedelta(days=20)
        if made_up.status != Status.NONE:
            note_status(child=child, status=Status(made_up.status), started_on=started_on, by=worker, at=at)
    _parent(network, "Mum", BondKind.MOTHER, Side.MOTHERS, MUMS[number % len(MUMS)], surname, at)
    _parent(network, "Dad", BondKind.FATHER, Side.FATHERS, DADS[number % len(DADS)], surname, at)
    for place in (number, number + 3):
        relationship, given = GROWN_UPS[place % len(GROWN_UPS)]
        relative = add_person(given_names=given, family_name=surname, by=worker, at=at)
        side = Side.MOTHERS if place == number else Side.FATHERS
        _join(network, relative, relationship, side, at)
        network.relatives.append(relative)
    for purpose in Purpose:
        agree(network, network.parents[0], purpose, at=at)
    return network


def agree(network: Network, person: Person, purpose: Purpose, *, at: datetime) -> None:
    """Somebody in the family says yes."""
    note_consent(
        family=network.family, person=person, purpose=purpose, answer=Answer.AGREED,
        answered_on=timezone.localdate(at), how="At home", by=network.worker, at=at,
    )  # fmt: skip


def _child(number: int, place: int, surname: str, city: City, worker: User, at: datetime) -> Person:
    age = (number * 5 + place * 3) % 16 + 1
    born_on = timezone.localdate(city.now) - timedelta(days=age * 365 + number * 7 + 40)
    name = CHILDREN[(number * 3 + place) % len(CHILDREN)]
    council_id = f"SC{1000 + number * 10 + place}"
    return add_person(
        given_names=name, family_name=surname, born_on=born_on, council_child_id=council_id, by=worker, at=at
    )


def _parent(
    network: Network, relationship: str, kind: BondKind, side: Side, given: str, surname: str, at: datetime
) -> None:
    parent = add_person(given_names=given, family_name=surname, by=network.worker, at=at)
    _join(network, parent, relationship, side, at)
    for child in network.children:
        add_bond(person=parent, other=child, kind=kind, by=network.worker, at=at)
        note_parental_responsibility(child=child, holder=parent, how="Birth parent", by=network.worker, at=at)
    network.parents.append(parent)


def _join(network: Network, person: Person, relationship: str, side: Side, at: datetime) -> None:
    add_family_member(
        family=network.family, person=person, relationship=relationship, side=side, by=network.worker, at=at
    )
