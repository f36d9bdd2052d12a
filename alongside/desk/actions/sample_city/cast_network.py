"""The cast of the sample city, written down: homes, bonds, ways to reach each, who agreed."""

from datetime import datetime, timedelta

from django.utils import timezone

from alongside.desk.actions.sample_city.network import Network, agree
from alongside.desk.actions.sample_city.workers import City
from alongside.families.actions import add_family, add_family_member, note_status
from alongside.families.actions.walls import set_wall
from alongside.families.states import Hidden, Part, Purpose, Side, Status
from alongside.people.actions import (
    add_bond,
    add_household,
    add_person,
    add_way_to_reach,
    move_in,
    note_parental_responsibility,
)
from alongside.people.models import Person
from alongside.people.states import BondKind, Sex, WayKind
from tests import cast

BONDS = (
    ("fola", "ayo", BondKind.MOTHER), ("fola", "tem", BondKind.MOTHER), ("fola", "baby", BondKind.MOTHER),
    ("fola", "zuri", BondKind.MOTHER), ("kunle", "ayo", BondKind.FATHER), ("kunle", "tem", BondKind.FATHER),
    ("kunle", "baby", BondKind.FATHER), ("leon", "zuri", BondKind.FATHER), ("ayo", "tem", BondKind.SISTER_OR_BROTHER),
    ("zuri", "ayo", BondKind.HALF_SISTER_OR_BROTHER), ("zuri", "tem", BondKind.HALF_SISTER_OR_BROTHER),
    ("ruth", "ayo", BondKind.GRANDMOTHER), ("ruth", "tem", BondKind.GRANDMOTHER), ("ruth", "fola", BondKind.MOTHER),
    ("ruth", "dele", BondKind.MOTHER), ("bode", "kunle", BondKind.FATHER), ("bode", "ayo", BondKind.GRANDFATHER),
    ("bode", "tem", BondKind.GRANDFATHER), ("dele", "ayo", BondKind.UNCLE), ("dele", "tem", BondKind.UNCLE),
    ("fola", "kunle", BondKind.FORMER_PARTNER), ("makepeace", "fola", BondKind.NEIGHBOUR),
    ("hafsa", "fola", BondKind.FRIEND),
)  # fmt: skip
HOMES = (
    ("Mum’s home", "Flat 0, Sample House\nMade-up Lane", "ZZ99 3VZ", True, ("fola", "ayo", "tem")),
    ("Nana’s home", "1 Story Row\nSample City", "ZZ99 3WZ", False, ("ruth", "ayo")),
    ("Leon’s home", "2 Pretend Close\nSample City", "ZZ99 3CZ", False, ("leon", "zuri")),
    ("Grandad Bode’s home", "3 Fable Terrace\nSample City", "ZZ99 3HZ", False, ("bode", "kunle")),
)


def add_the_cast(city: City, *, at: datetime) -> tuple[Network, dict[str, Person]]:
    """The family of the cast and, by key, everyone in it."""
    sam = city["sam"]
    people = {one.key: _person(one, city, at) for one in cast.FAMILY}
    children = [people[one.key] for one in cast.FAMILY if one.is_child]
    family = add_family(service=city.service, children=children, part=Part.SOCIAL_WORKER, by=sam, at=at)
    for one in cast.FAMILY:
        if not one.is_child:
            add_family_member(
                family=family, person=people[one.key], relationship=one.relationship, side=Side(one.side), by=sam, at=at
            )
    for person, other, kind in BONDS:
        add_bond(person=people[person], other=people[other], kind=kind, by=sam, at=at)
    for parent, child in (("fola", "ayo"), ("fola", "tem"), ("kunle", "ayo"), ("kunle", "tem")):
        note_parental_responsibility(
            child=people[child], holder=people[parent], how="Birth parent, on the birth certificate", by=sam, at=at
        )
    for name, address, postcode, withheld, who in HOMES:
        home = add_household(name=name, address=address, postcode=postcode, withheld=withheld, by=sam, at=at)
        for key in who:
            weekends = "At weekends" if (key, name) == ("ayo", "Nana’s home") else ""
            move_in(person=people[key], household=home, note=weekends, by=sam, at=at)
    for key in ("ayo", "tem"):
        started_on = timezone.localdate(at) - timedelta(days=60)
        note_status(child=people[key], status=Status.CHILD_IN_NEED, started_on=started_on, by=sam, at=at)
    set_wall(
        family=family, about=people["fola"], from_whom=people["bode"], hides=[Hidden.ADDRESS],
        reason="Fola left without saying where to. Bode tells Kunle everything, and means no harm by it.",
        review_on=timezone.localdate(city.now) + timedelta(days=80), by=sam, at=at,
    )  # fmt: skip
    set_wall(
        family=family, about=people["hafsa"], from_whom=people["kunle"], hides=[Hidden.EXISTENCE],
        reason="Last winter Kunle rang every friend of Fola’s at night. Hafsa helps only if he does not know of it.",
        review_on=timezone.localdate(city.now) + timedelta(days=80), by=sam, at=at,
    )  # fmt: skip
    parents = [people["fola"], people["kunle"]]
    relatives = [people[key] for key in ("ruth", "dele", "bode", "makepeace", "hafsa", "zuri", "leon")]
    network = Network(family, sam, children, parents, relatives)
    for key in ("fola", "kunle", "ayo"):
        for purpose in Purpose:
            agree(network, people[key], purpose, at=at)
    return network, people


def _person(one: cast.CastPerson, city: City, at: datetime) -> Person:
    today = timezone.localdate(city.now)
    person = add_person(
        given_names=one.given_names, family_name=one.family_name, known_as=one.known_as,
        born_on=today - timedelta(days=int(one.age * 365.25) + 100) if one.age else None,
        expected_on=today + timedelta(days=one.due_in_days) if one.due_in_days else None,
        sex=Sex(one.sex), first_language=one.first_language, needs_interpreter=one.needs_interpreter,
        disability=one.disability, ethnicity=one.ethnicity, religion=one.religion, by=city["sam"], at=at,
        council_child_id=f"SC00{one.age}" if one.is_child and one.age else None,
    )  # fmt: skip
    for kind, value, safe, when_safe in one.ways:
        add_way_to_reach(
            person=person, kind=WayKind(kind), value=value, safe=safe, when_safe=when_safe, by=city["sam"], at=at
        )
    return person
