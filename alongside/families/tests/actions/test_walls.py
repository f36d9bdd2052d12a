"""Setting a wall, looking at it again, ending it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.audit.models import AuditEvent
from alongside.families.actions.walls import CannotEndWall, CannotSetWall, CannotTouchWall, end_wall, review_wall
from alongside.families.queries.walls import walls_of
from alongside.families.states import Book, Hidden, Part
from alongside.families.tests.factories import a_family, a_relative, a_wall, mother_of, works_with
from alongside.partners.tests.factories import a_coordinator, a_social_worker
from alongside.people.tests.factories import a_person

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def test_a_wall_is_silent_leaves_a_line_and_is_told_in_the_conferencing_book_only() -> None:
    family = a_family()
    dad = a_relative(family, relationship="Dad").person

    wall = a_wall(family, mother_of(family), dad, Hidden.SCHOOL, Hidden.ADDRESS)

    assert wall.hides == [Hidden.ADDRESS, Hidden.SCHOOL]
    assert not wall.told
    assert AuditEvent.objects.get(event="wall.set").detail == {"hides": wall.hides, "told": False}
    line = family.story.first()
    assert line is not None
    assert line.book == Book.CONFERENCING
    assert "Set a wall around Ruth, against Nana" in line.words
    assert not family.story.filter(book=Book.SHARED, words__icontains="wall").exists()


def test_a_told_wall_keeps_what_they_are_told_and_a_silent_one_does_not() -> None:
    family = a_family()
    told = a_wall(family, mother_of(family), told=True, told_words="Where Ruth lives is kept from you.")
    silent = a_wall(family, mother_of(family), told=False, told_words="Typed and not meant.")
    assert told.told_words == "Where Ruth lives is kept from you."
    assert silent.told_words == ""


def test_a_wall_stands_between_people_of_the_family_only() -> None:
    family = a_family()
    with pytest.raises(CannotSetWall, match="people of this family"):
        a_wall(family, mother_of(family), a_person("Stranger"))
    with pytest.raises(CannotSetWall, match="about themselves"):
        a_wall(family, mother_of(family), mother_of(family))


def test_an_advocate_sets_no_wall() -> None:
    family = a_family()
    with pytest.raises(NotAllowed):
        a_wall(family, mother_of(family), by=a_worker(Role.ADVOCATE))


def looked_at(wall: object, **changes: object) -> object:
    answers = {"hides": [Hidden.ADDRESS], "told": False, "reason": "Still afraid.", "by": None, "at": NOW}
    answers["review_on"] = timezone.localdate(NOW) + timedelta(days=60)
    return review_wall(wall=wall, **(answers | changes))  # type: ignore[arg-type]


def test_looking_again_changes_what_is_hidden_and_keeps_what_was() -> None:
    family = a_family()
    wall = a_wall(family, mother_of(family))

    looked_at(wall, hides=[Hidden.ADDRESS, Hidden.PHONE], by=family.added_by)

    wall.refresh_from_db()
    assert wall.hides == [Hidden.ADDRESS, Hidden.PHONE]
    line = AuditEvent.objects.get(event="wall.reviewed")
    assert line.detail["before"]["hides"] == [Hidden.ADDRESS]
    assert line.detail["hides"] == [Hidden.ADDRESS, Hidden.PHONE]


def test_a_wall_ends_with_a_reason_and_hides_nothing_from_then_on() -> None:
    family = a_family()
    wall = a_wall(family, mother_of(family))
    with pytest.raises(CannotEndWall, match="not needed any more"):
        end_wall(wall=wall, why=" ", by=family.added_by, at=NOW)

    end_wall(wall=wall, why="He moved abroad.", by=family.added_by, at=NOW)

    assert walls_of(family).standing == ()
    assert AuditEvent.objects.filter(event="wall.ended").exists()
    with pytest.raises(CannotEndWall, match="ended already"):
        end_wall(wall=wall, why="Again.", by=family.added_by, at=NOW)
    with pytest.raises(CannotSetWall, match="has ended"):
        looked_at(wall, by=family.added_by)


def test_a_wall_of_the_conferencing_service_is_not_the_social_workers_to_change() -> None:
    family = a_family()
    coordinator, other = a_coordinator(), a_social_worker()
    works_with(family, coordinator, Part.COORDINATOR)
    works_with(family, other, Part.SOCIAL_WORKER)
    theirs, mine = a_wall(family, mother_of(family), by=coordinator), a_wall(family, mother_of(family), by=other)
    with pytest.raises(CannotTouchWall, match="conferencing service"):
        end_wall(wall=theirs, why="I think so.", by=other, at=NOW)
    with pytest.raises(CannotTouchWall):
        looked_at(theirs, by=other)
    assert end_wall(wall=mine, why="Not needed.", by=other, at=NOW).ended_at
    assert end_wall(wall=theirs, why="Not needed.", by=coordinator, at=NOW).ended_at
