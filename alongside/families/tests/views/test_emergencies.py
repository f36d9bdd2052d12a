"""Who opened a family in an emergency, and why."""

import pytest

from alongside.families.models import Family
from alongside.families.tests.doors import page_of, the_door_holds
from alongside.families.tests.factories import WHY, a_family, glass_broken

pytestmark = pytest.mark.django_db


def path_of(family: Family) -> str:
    return f"/families/{family.reference}/emergencies/"


def test_the_door_holds() -> None:
    the_door_holds(path_of(a_family()))


def test_those_who_work_with_the_family_read_who_and_why_and_can_close_it() -> None:
    family = a_family()
    assert "Nobody has opened it in an emergency." in page_of(family.added_by, path_of(family))
    glass = glass_broken(family)
    page = page_of(family.added_by, path_of(family))
    assert glass.worker.name in page
    assert WHY in page
    assert f"/emergencies/{glass.pk}/close/" in page
