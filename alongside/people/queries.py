"""Finding people, and reading what is known of them."""

from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db.models import Case, F, Func, IntegerField, Q, QuerySet, TextField, Value, When
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast

from alongside.people import rules
from alongside.people.models import ParentalResponsibility, Person
from alongside.people.rules import Likeness

MOST_CANDIDATES = 400


@dataclass(frozen=True)
class Match:
    """A known person who may be the one asked for."""

    person: Person
    likeness: Likeness

    @property
    def is_near(self) -> bool:
        """More than a family name in common."""
        return rules.is_near(self.likeness)

    @property
    def tells_a_manager(self) -> bool:
        """Near enough to ask a service manager to look."""
        return rules.tells_a_manager(self.likeness)


def people_like(
    *, name: str = "", born_on: date | None = None, council_child_id: str = "", among: QuerySet[Person] | None = None
) -> list[Match]:
    """People who may be the one asked for, nearest first. `among` narrows to those the asker may know of.

    The database brings those who share most with what was asked; the rules then say how near each one is, and why.
    """
    people = Person.objects.all() if among is None else among
    keys, council_id = rules.search_keys(name), council_child_id.strip()
    wanted = Q(pk__in=[])
    if keys:
        # Found by number first: an index on the keys cannot be used from behind the database's walls.
        wanted |= Q(pk__in=RawSQL("select walls.people_with_keys(%s)", [keys]))
    if born_on:
        wanted |= Q(born_on=born_on)
    if council_id:
        wanted |= Q(council_child_id=council_id) | Q(council_id_to_check=council_id)
    same_id = Case(When(council_child_id=council_id, then=1), default=0) if council_id else Value(0)
    nearest = people.filter(wanted).annotate(same_id=same_id, shared=_SharedKeys(F("search_keys"), _texts(keys)))
    found = []
    for person in nearest.order_by("-same_id", "-shared", "pk")[:MOST_CANDIDATES]:
        near = _near(person, name, born_on, council_id)
        if near.score >= rules.POSSIBLE:
            found.append(Match(person, near))
    return sorted(found, key=lambda match: (-match.likeness.score, match.person.full_name))


class _SharedKeys(Func):
    """How many search keys a person shares with what was asked."""

    template = "cardinality(array(select unnest(%(expressions)s)))"
    arg_joiner = ") intersect select unnest("
    output_field = IntegerField()


def _texts(keys: list[str]) -> Cast:
    return Cast(Value(keys), ArrayField(TextField()))


def _near(person: Person, name: str, born_on: date | None, council_id: str) -> Likeness:
    if council_id and council_id in (person.council_child_id, person.council_id_to_check):
        return Likeness(100, ("the council’s ID is the same",))
    full = f"{person.given_names} {person.family_name}"
    known = f"{person.known_as} {person.family_name}" if person.known_as else ""
    return rules.likeness(
        asked_name=name, asked_born_on=born_on, names=[full, known, person.other_names], born_on=person.born_on
    )


def parental_responsibility_for(children: list[Person], *, on: date) -> QuerySet[ParentalResponsibility]:
    """Who holds parental responsibility for these children on this day."""
    return (
        ParentalResponsibility.objects.filter(child__in=children)
        .filter(Q(until_on=None) | Q(until_on__gt=on))
        .select_related("child", "holder")
        .order_by("child_id", "id")
    )
