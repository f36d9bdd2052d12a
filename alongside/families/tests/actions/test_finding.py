"""Nobody is made twice, and nobody learns of people they may not know of."""

from typing import Any

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.audit.models import AuditEvent
from alongside.families import queries
from alongside.families.actions import (
    CannotAnswerPossibleDuplicate,
    add_new_person,
    answer_possible_duplicate,
    change_known_person,
)
from alongside.families.models import StoryLine
from alongside.families.states import Book
from alongside.families.tests.factories import a_family, children_of
from alongside.partners.tests.factories import a_coordinator, a_service_manager, a_social_worker
from alongside.people.models import Person
from alongside.people.tests.factories import a_child

NOW = timezone.now


def ayo(**more: Any) -> dict[str, Any]:
    """What somebody writes down who has just met Ayo."""
    return {"given_names": "Ayo", "family_name": "Madeup", **more}


@pytest.mark.django_db
def test_a_hidden_match_leaves_a_line_for_the_manager_of_that_family() -> None:
    family = a_family()
    known = children_of(family)[0]
    another = a_social_worker()
    added = add_new_person(by=another, at=NOW(), **ayo(born_on=known.born_on))
    (duplicate,) = queries.possible_duplicates_for(a_service_manager(family.service))
    assert (duplicate.known, duplicate.new, duplicate.family) == (known, added, family)
    assert duplicate.added_by == another.name


@pytest.mark.django_db
def test_a_match_the_worker_can_see_leaves_no_line() -> None:
    family = a_family()
    add_new_person(by=family.added_by, at=NOW(), **ayo(born_on=children_of(family)[0].born_on))
    assert not AuditEvent.objects.filter(event="people.possible_duplicate").exists()


@pytest.mark.django_db
def test_a_name_alone_troubles_no_manager() -> None:
    a_family()
    add_new_person(by=a_social_worker(), at=NOW(), **ayo())
    assert not AuditEvent.objects.filter(event="people.possible_duplicate").exists()


@pytest.mark.django_db
def test_an_id_that_a_hidden_child_has_shows_as_typed_and_waits_to_be_checked() -> None:
    worker = a_social_worker()
    hidden = a_child("Tem", council_child_id="CH0042", by=worker)
    family = a_family(children=[hidden], worker=worker)
    added = add_new_person(by=a_social_worker(), at=NOW(), **ayo(council_child_id="CH0042"))
    assert added.council_id == "CH0042"
    assert (added.council_child_id, added.council_id_to_check) == (None, "CH0042")
    assert Person.objects.get(council_child_id="CH0042") == hidden
    assert [one.new for one in queries.possible_duplicates_for(a_service_manager(family.service))] == [added]


@pytest.mark.django_db
def test_a_free_id_is_simply_kept() -> None:
    added = add_new_person(by=a_social_worker(), at=NOW(), **ayo(council_child_id=" CH0042 "))
    assert (added.council_child_id, added.council_id_to_check) == ("CH0042", "")


@pytest.mark.django_db
def test_changing_an_id_to_a_hidden_childs_is_as_quiet() -> None:
    hidden_by = a_social_worker()
    a_family(children=[a_child("Tem", council_child_id="CH0042", by=hidden_by)], worker=hidden_by)
    family = a_family()
    child = children_of(family)[0]
    changed = change_known_person(person=child, changes={"council_child_id": "CH0042"}, by=family.added_by, at=NOW())
    assert (changed.council_id, changed.council_child_id) == ("CH0042", None)
    assert AuditEvent.objects.filter(event="people.possible_duplicate").count() == 1


@pytest.mark.django_db
def test_saving_other_things_keeps_the_id_that_waits() -> None:
    family = a_family(children=[a_child(council_id_to_check="CH0042")])
    child = children_of(family)[0]
    changed = change_known_person(
        person=child, changes={"council_child_id": "CH0042", "known_as": "Yo"}, by=family.added_by, at=NOW()
    )
    assert (changed.known_as, changed.council_id, changed.council_child_id) == ("Yo", "CH0042", None)


@pytest.mark.django_db
def test_once_the_manager_has_looked_it_waits_no_more() -> None:
    family = a_family()
    add_new_person(by=a_social_worker(), at=NOW(), **ayo(born_on=children_of(family)[0].born_on))
    manager = a_service_manager(family.service)
    (duplicate,) = queries.possible_duplicates_for(manager)
    answer_possible_duplicate(duplicate=duplicate, same=False, words="Cousins.", by=manager, at=NOW())
    assert queries.possible_duplicates_for(manager) == []


@pytest.mark.django_db
def test_the_managers_words_stand_in_the_story_and_never_in_the_audit() -> None:
    family = a_family()
    add_new_person(by=a_social_worker(), at=NOW(), **ayo(born_on=children_of(family)[0].born_on))
    manager = a_service_manager(family.service)
    (duplicate,) = queries.possible_duplicates_for(manager)
    line = answer_possible_duplicate(duplicate=duplicate, same=True, words="Spoke with Tem.", by=manager, at=NOW())
    assert line.detail == {"event": duplicate.number, "same": True}
    assert StoryLine.objects.get(family=family, words="Spoke with Tem.").book == Book.CONFERENCING


@pytest.mark.django_db
def test_without_a_family_there_is_nowhere_for_words_and_nothing_is_lost_in_silence() -> None:
    known = a_child("Tem", council_child_id="CH0042", by=a_social_worker())
    add_new_person(by=a_coordinator(), at=NOW(), **ayo(council_child_id="CH0042"))
    manager = a_service_manager()
    (duplicate,) = queries.possible_duplicates_for(manager)
    assert (duplicate.known, duplicate.family) == (known, None)
    with pytest.raises(CannotAnswerPossibleDuplicate, match="no family yet"):
        answer_possible_duplicate(duplicate=duplicate, same=True, words="Spoke.", by=manager, at=NOW())
    assert answer_possible_duplicate(duplicate=duplicate, same=True, by=manager, at=NOW()).family_id is None


@pytest.mark.django_db
def test_only_a_manager_is_told() -> None:
    family = a_family()
    add_new_person(by=a_social_worker(), at=NOW(), **ayo(born_on=children_of(family)[0].born_on))
    assert queries.possible_duplicates_for(family.added_by) == []


@pytest.mark.django_db
def test_whoever_may_not_change_families_writes_nobody_down() -> None:
    with pytest.raises(NotAllowed):
        add_new_person(by=a_worker(Role.ADVOCATE), at=NOW(), **ayo())
