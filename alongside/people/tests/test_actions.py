"""Writing down who people are."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from alongside.access.models import User
from alongside.access.tests.factories import a_worker
from alongside.audit.models import AuditEvent
from alongside.people import actions
from alongside.people.models import Bond, ParentalResponsibility
from alongside.people.queries import parental_responsibility_for, people_like
from alongside.people.states import BondKind
from alongside.people.tests.factories import a_child, a_child_without_a_name, a_person, an_unborn_child

pytestmark = pytest.mark.django_db


def done() -> dict[str, User]:
    return {"by": a_worker(), "at": timezone.now()}  # type: ignore[dict-item]


def test_somebody_renamed_is_found_by_the_new_name_and_the_line_holds_no_names() -> None:
    person = a_person("Ruth")
    actions.change_person(person=person, changes={"given_names": "Zipporah"}, **done())  # type: ignore[arg-type]
    assert people_like(name="Zipporah Madeup")[0].person == person
    line = AuditEvent.objects.get(event="person.changed")
    assert line.detail == {"changed": ["given_names"]}


def test_nobody_is_without_both_a_name_and_an_id() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        a_person("", "")
    assert a_person("", "Prince").full_name == "Prince"
    assert a_child_without_a_name("CH9").full_name == "Name not yet given (council ID CH9)"


def test_a_child_is_born_or_expected_never_both() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        an_unborn_child(born_on=date(2026, 1, 1))


def test_a_bond_written_twice_is_one_and_one_removed_leaves_a_line() -> None:
    ruth, ayo = a_person("Ruth"), a_child("Ayo")
    for _ in range(2):
        bond = actions.add_bond(person=ruth, other=ayo, kind=BondKind.MOTHER, **done())  # type: ignore[arg-type]
    assert Bond.objects.count() == 1
    actions.remove_bond(bond=bond, **done())  # type: ignore[arg-type]
    assert not Bond.objects.exists()
    assert AuditEvent.objects.get(event="bond.removed").detail["kind"] == "mother"


def test_parental_responsibility_ends_on_its_day_and_is_remembered() -> None:
    ruth, ayo = a_person("Ruth"), a_child("Ayo")
    held = actions.note_parental_responsibility(child=ayo, holder=ruth, **done())  # type: ignore[arg-type]
    actions.end_parental_responsibility(held=held, until_on=date(2026, 6, 1), **done())  # type: ignore[arg-type]
    assert parental_responsibility_for([ayo], on=date(2026, 5, 31)).count() == 1
    assert parental_responsibility_for([ayo], on=date(2026, 6, 1)).count() == 0
    assert ParentalResponsibility.objects.count() == 1


def test_the_council_may_hold_it_without_a_person() -> None:
    held = actions.note_parental_responsibility(child=a_child(), holder=None, **done())  # type: ignore[arg-type]
    assert held.council_holds


@pytest.mark.parametrize(
    ("born_on", "age"),
    [(date(2017, 11, 23), 8), (date(2017, 11, 22), 9), (date(2026, 12, 1), None), (date(2016, 2, 29), 10)],
)
def test_an_age_is_whole_years(born_on: date, age: int | None) -> None:
    assert a_child(born_on=born_on).age_on(date(2026, 11, 22)) == age
