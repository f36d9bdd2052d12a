"""Ending a wall."""

import pytest

from alongside.families.models import Family, Wall
from alongside.families.states import Part
from alongside.families.tests.doors import page_of, signed_in, the_door_holds
from alongside.families.tests.factories import a_family, a_wall, mother_of, works_with
from alongside.partners.tests.factories import a_coordinator

pytestmark = pytest.mark.django_db


def path_of(family: Family, wall: Wall) -> str:
    return f"/families/{family.reference}/walls/{wall.pk}/end/"


def test_the_door_holds() -> None:
    family = a_family()
    the_door_holds(path_of(family, a_wall(family, mother_of(family))))


def test_it_ends_with_a_reason_and_stays_in_the_list_of_those_that_ended() -> None:
    family = a_family()
    wall = a_wall(family, mother_of(family))
    client = signed_in(family.added_by)
    assert "Write why it is not needed." in client.post(path_of(family, wall), {"why": ""}).content.decode()

    client.post(path_of(family, wall), {"why": "He moved abroad."})

    page = page_of(family.added_by, f"/families/{family.reference}/walls/")
    assert "Walls that ended" in page
    assert "He moved abroad." in page
    again = client.post(path_of(family, wall), {"why": "Again."}).content.decode()
    assert "This wall has ended already." in again


def test_the_services_wall_is_not_the_social_workers_to_end() -> None:
    family, coordinator = a_family(), a_coordinator()
    works_with(family, coordinator, Part.COORDINATOR)
    wall = a_wall(family, mother_of(family), by=coordinator)
    signed_in(family.added_by).post(path_of(family, wall), {"why": "I think so."})
    wall.refresh_from_db()
    assert wall.ended_at is None
