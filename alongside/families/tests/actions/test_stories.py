"""What is written into the story by hand."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.families.actions import CannotAddToStory, add_to_story
from alongside.families.queries import story_of
from alongside.families.states import Book, Part, Voice
from alongside.families.tests.factories import a_family, children_of, works_with
from alongside.partners.tests.factories import a_coordinator, a_service, a_service_manager

NOW = timezone.now


@pytest.mark.django_db
def test_a_childs_words_stand_in_the_childs_voice() -> None:
    family = a_family()
    line = add_to_story(
        family=family,
        words="I want to stay with Nana.",
        happened_on=timezone.localdate(),
        book=Book.SHARED,
        spoken_by=children_of(family)[0],
        by=family.added_by,
        at=NOW(),
    )
    assert (line.voice, line.who) == (Voice.FAMILY, "Ayo")


@pytest.mark.django_db
def test_the_conferencing_book_is_written_and_read_by_its_service_only() -> None:
    family, grace, teacher = a_family(), a_coordinator(), a_worker()
    works_with(family, grace, Part.COORDINATOR)
    works_with(family, teacher, Part.TEACHER)
    line = add_to_story(
        family=family,
        words="Mum would rather not sit beside Dad.",
        happened_on=timezone.localdate(),
        book=Book.CONFERENCING,
        by=grace,
        at=NOW(),
    )
    assert line.who == f"{grace.name}, coordinator"
    assert line in story_of(family, worker=grace)
    assert line in story_of(family, worker=a_service_manager(family.service))
    for worker in (teacher, family.added_by):
        assert line not in story_of(family, worker=worker)


@pytest.mark.django_db
def test_a_manager_of_another_service_named_as_a_worker_reads_only_the_shared_book() -> None:
    family, grace = a_family(), a_coordinator()
    works_with(family, grace, Part.COORDINATOR)
    another = a_service_manager(a_service("Another Service"))
    works_with(family, another, Part.OTHER)
    words = {"words": "Only for us.", "happened_on": timezone.localdate(), "by": grace, "at": NOW()}
    line = add_to_story(family=family, book=Book.CONFERENCING, **words)  # type: ignore[arg-type]
    assert line not in story_of(family, worker=another)


@pytest.mark.django_db
def test_all_reasons_are_said_at_once() -> None:
    family = a_family()
    with pytest.raises(CannotAddToStory) as refusal:
        add_to_story(
            family=family,
            words="  ",
            happened_on=timezone.localdate() + timedelta(days=1),
            book=Book.CONFERENCING,
            by=family.added_by,
            at=NOW(),
        )
    assert len(refusal.value.reasons) == 3


@pytest.mark.django_db
def test_an_advocate_may_add_to_the_story() -> None:
    family, advocate = a_family(), a_worker(Role.ADVOCATE)
    works_with(family, advocate, Part.ADVOCATE)
    line = add_to_story(
        family=family,
        words="Met Ayo at school.",
        happened_on=timezone.localdate() - timedelta(days=3),
        book=Book.SHARED,
        by=advocate,
        at=NOW(),
    )
    assert line.happened_at.date() == timezone.localdate() - timedelta(days=3)
