"""Where a child stands, from when to when."""

import pytest

from alongside.families.tests.doors import page_of, signed_in, the_door_holds
from alongside.families.tests.factories import a_family, children_of, mother_of

pytestmark = pytest.mark.django_db
TYPED = {"status": "child_in_need", "started_on-day": "5", "started_on-month": "1", "started_on-year": "2026"}


def test_the_door_holds() -> None:
    family = a_family()
    the_door_holds(f"/families/{family.reference}/people/{children_of(family)[0].pk}/status/")


def test_an_adult_has_no_such_page() -> None:
    family = a_family()
    path = f"/families/{family.reference}/people/{mother_of(family).pk}/status/"
    assert signed_in(family.added_by).get(path).status_code == 404


def test_a_status_shows_beside_the_child_on_the_familys_page() -> None:
    family = a_family()
    path = f"/families/{family.reference}/people/{children_of(family)[0].pk}/status/"
    signed_in(family.added_by).post(path, TYPED)
    assert "child in need" in page_of(family.added_by, f"/families/{family.reference}/")


def test_an_end_before_the_start_is_said_and_nothing_typed_is_lost() -> None:
    family = a_family()
    path = f"/families/{family.reference}/people/{children_of(family)[0].pk}/status/"
    ended = {"ended_on-day": "1", "ended_on-month": "1", "ended_on-year": "2020", "detail": "By order"}
    page = signed_in(family.added_by).post(path, TYPED | ended).content.decode()
    assert "The status ends before it starts." in page
    assert 'value="By order"' in page


def test_thirty_first_of_february_is_no_day() -> None:
    family = a_family()
    path = f"/families/{family.reference}/people/{children_of(family)[0].pk}/status/"
    typed = TYPED | {"started_on-day": "31", "started_on-month": "2"}
    page = signed_in(family.added_by).post(path, typed).content.decode()
    assert "Enter a real date" in page
    assert 'href="#id_started_on-day"' in page
