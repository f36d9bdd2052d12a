"""Until when a family's record is kept, and why."""

from datetime import date

import pytest
from django.utils import timezone

from alongside.access.tests.doors import page_of
from alongside.families.actions import note_status
from alongside.families.states import Status
from alongside.families.tests.doors import the_door_holds
from alongside.families.tests.factories import a_family, children_of

pytestmark = pytest.mark.django_db


def test_the_door_holds() -> None:
    the_door_holds(f"/families/{a_family().reference}/kept-until/")


def test_it_says_until_when_why_and_what_would_be_shorter() -> None:
    family = a_family()
    note_status(
        child=children_of(family)[0], status=Status.LOOKED_AFTER, started_on=date(2024, 3, 1), by=family.added_by,
        at=timezone.now(),
    )  # fmt: skip
    page = page_of(family.added_by, f"/families/{family.reference}/kept-until/")
    assert "because Ayo was looked after from 1 March 2024" in page
    assert "regulation 50" in page
    assert "What would be shorter" in page
    assert "Hold this family" not in page
