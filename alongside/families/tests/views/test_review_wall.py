"""Looking at a wall again."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.families.models import Family, Wall
from alongside.families.queries import waiting_for
from alongside.families.states import Hidden, Part
from alongside.families.tests.doors import page_of, signed_in, the_door_holds
from alongside.families.tests.factories import a_family, a_wall, mother_of, works_with
from alongside.families.tests.views.test_set_wall import _value_of
from alongside.partners.tests.factories import a_coordinator

pytestmark = pytest.mark.django_db


def path_of(family: Family, wall: Wall) -> str:
    return f"/families/{family.reference}/walls/{wall.pk}/review/"


def saved(page: str) -> dict[str, object]:
    days = {name: _value_of(page, name) for name in ("review_on-day", "review_on-month", "review_on-year")}
    return {"hides": ["address"], "told": "silent", "reason": "Still afraid.", "seen": _value_of(page, "seen"), **days}


def test_the_door_holds() -> None:
    family = a_family()
    the_door_holds(path_of(family, a_wall(family, mother_of(family))))


def test_it_opens_as_it_stands_and_is_saved() -> None:
    family = a_family()
    wall = a_wall(family, mother_of(family), reason="She was followed home.")
    page = page_of(family.added_by, path_of(family, wall))
    assert "She was followed home." in page

    typed = saved(page) | {"hides": ["address", "phone"]}
    answer = signed_in(family.added_by).post(path_of(family, wall), typed)

    assert answer["Location"] == f"/families/{family.reference}/walls/"
    wall.refresh_from_db()
    assert (wall.hides, wall.reason) == ([Hidden.ADDRESS, Hidden.PHONE], "Still afraid.")


def test_two_workers_at_once_the_second_sees_both() -> None:
    family = a_family()
    wall = a_wall(family, mother_of(family), reason="She was followed home.")
    page = page_of(family.added_by, path_of(family, wall))
    client = signed_in(family.added_by)
    client.post(path_of(family, wall), saved(page) | {"reason": "The first."})

    second = client.post(path_of(family, wall), saved(page) | {"reason": "The second."}).content.decode()

    assert "Saved by somebody else" in second
    assert "The first." in second
    assert "The second." in second


def test_a_wall_of_another_family_is_not_found() -> None:
    family, other = a_family(), a_family()
    path = path_of(family, a_wall(other, mother_of(other)))
    assert signed_in(family.added_by).get(path).status_code == 404


def test_the_social_worker_is_told_whose_wall_it_is() -> None:
    family, coordinator = a_family(), a_coordinator()
    works_with(family, coordinator, Part.COORDINATOR)
    wall = a_wall(family, mother_of(family), by=coordinator, reason="In confidence.")
    page = page_of(family.added_by, path_of(family, wall))
    assert "You cannot change this wall" in page
    assert "In confidence." not in page


def test_a_late_wall_waits_in_my_work_for_who_set_it_and_for_the_coordinator() -> None:
    family, coordinator = a_family(), a_coordinator()
    works_with(family, coordinator, Part.COORDINATOR)
    long_ago = timezone.now() - timedelta(days=100)
    a_wall(family, mother_of(family), at=long_ago, review_on=timezone.localdate() - timedelta(days=3))
    today = timezone.localdate()
    for worker in (family.added_by, coordinator):
        waiting = [(one.words, one.due_on, one.late) for one in waiting_for(worker, today=today)]
        assert waiting == [("Look again at a wall in this family.", today - timedelta(days=3), True)]
    assert waiting_for(a_coordinator(), today=today) == []
