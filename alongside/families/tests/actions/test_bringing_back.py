"""The worker a family had before comes back because the family asked."""

import pytest
from django.utils import timezone

from alongside.access.models import User
from alongside.families.actions.bringing_back import CannotBringBack, bring_back
from alongside.families.queries import families_visible_to
from alongside.families.states import Part
from alongside.families.tests.factories import a_family, mother_of
from alongside.partners.tests.factories import a_coordinator, a_social_worker

pytestmark = pytest.mark.django_db


def _back(worker: User) -> None:
    family = a_family()
    for _ in range(2):  # asked twice, it is one part
        bring_back(
            family=family, worker=worker, part=Part.COORDINATOR, asked_by=mother_of(family), by=None,
            at=timezone.now(),
        )  # fmt: skip
    assert list(families_visible_to(worker)) == [family]
    assert family.involvements.filter(worker=worker, ended_at=None).count() == 1


def test_the_family_opens_to_them_from_today() -> None:
    _back(a_coordinator())


def test_not_who_has_left_or_coordinates_no_more() -> None:
    gone = a_coordinator()
    gone.is_active = False
    with pytest.raises(CannotBringBack, match="does not work here"):
        _back(gone)
    with pytest.raises(CannotBringBack, match="no longer a coordinator"):
        _back(a_social_worker())
