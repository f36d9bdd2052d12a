"""Made-up people for tests."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from alongside.access.models import User
from alongside.access.tests.factories import a_worker
from alongside.people.actions import add_person
from alongside.people.models import Person


def a_person(given_names: str = "Ruth", family_name: str = "Madeup", *, by: User | None = None, **facts: Any) -> Person:
    """An adult, or whoever the facts make them."""
    return add_person(given_names=given_names, family_name=family_name, by=by or a_worker(), at=timezone.now(), **facts)


def a_child(
    given_names: str = "Ayo", family_name: str = "Madeup", *, age: int = 9, by: User | None = None, **facts: Any
) -> Person:
    """A child of about this age. Pass born_on for a day of your own."""
    facts.setdefault("born_on", born_years_ago(age))
    return a_person(given_names, family_name, by=by, **facts)


def an_unborn_child(*, by: User | None = None, **facts: Any) -> Person:
    """A baby expected in three months."""
    facts.setdefault("expected_on", timezone.localdate() + timedelta(days=90))
    return a_person(facts.pop("given_names", "Baby"), facts.pop("family_name", "Madeup"), by=by, **facts)


def a_child_without_a_name(council_child_id: str = "CH0001", *, age: int = 7, by: User | None = None) -> Person:
    """As children come from the council's own system: an ID and a birthday, no name."""
    return a_person("", "", by=by, council_child_id=council_child_id, born_on=born_years_ago(age))


def born_years_ago(years: int) -> date:
    """A birthday that makes somebody this old, and some days."""
    return timezone.localdate() - timedelta(days=365 * years + years // 4 + 40)
