"""Letting one of the family read a line: only what the worker reads, and nothing that tells."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.families.actions import tell
from alongside.families.actions.released import CannotReleaseLine, release_line, stop_releasing
from alongside.families.models import Released, StoryLine
from alongside.families.states import Book
from alongside.families.tests.factories import a_family, a_relative, a_wall, mother_of
from alongside.partners.tests.factories import a_coordinator

pytestmark = pytest.mark.django_db
NOW = timezone.now


def _line(words: str = "Nana Rose cooked for all of us.", book: Book = Book.SHARED) -> StoryLine:
    family = a_family()
    return tell(words, family=family, book=book, by=family.added_by, at=NOW())


def test_the_words_stay_as_they_were_read() -> None:
    line = _line()
    released = release_line(line=line, person=mother_of(line.family), by=line.family.added_by, at=NOW())
    assert (released.words, released.who, released.book) == (line.words, line.who, Book.SHARED)
    with pytest.raises(CannotReleaseLine, match="already"):
        release_line(line=line, person=mother_of(line.family), by=line.family.added_by, at=NOW())


def test_a_line_the_worker_does_not_read_is_not_theirs_to_give() -> None:
    family = a_family()
    line = tell("Ours.", family=family, book=Book.CONFERENCING, by=None, at=NOW())
    with pytest.raises(CannotReleaseLine, match="not read this line"):
        release_line(line=line, person=mother_of(family), by=family.added_by, at=NOW())
    with pytest.raises(CannotReleaseLine):
        release_line(line=_line(), person=mother_of(family), by=a_coordinator(), at=NOW())


def test_nobody_outside_the_family_and_nothing_that_tells() -> None:
    line = _line("Ruth is at Larkspur Refuge.")
    by, dele = line.family.added_by, a_relative(line.family, given_names="Dele").person
    with pytest.raises(CannotReleaseLine, match="of this family"):
        release_line(line=line, person=mother_of(a_family()), by=by, at=NOW())
    a_wall(line.family, mother_of(line.family), dele, telling_words="Larkspur Refuge")
    with pytest.raises(CannotReleaseLine, match="“Larkspur Refuge” would tell Dele"):
        release_line(line=line, person=dele, by=by, at=NOW())
    release_line(line=line, person=mother_of(line.family), by=by, at=NOW())


def test_it_ends_once() -> None:
    line = _line()
    by = line.family.added_by
    released = release_line(line=line, person=mother_of(line.family), by=by, at=NOW())
    stop_releasing(released=released, by=by, at=NOW())
    with pytest.raises(CannotReleaseLine, match="any more"):
        stop_releasing(released=released, by=by, at=NOW())
    release_line(line=line, person=mother_of(line.family), by=by, at=NOW())
    assert Released.objects.filter(ended_at=None).count() == 1


def test_a_role_that_tells_families_nothing_may_not() -> None:
    line = _line()
    officer = line.family.added_by
    type(officer).objects.filter(pk=officer.pk).update(roles=["interpreter"])
    officer.refresh_from_db()
    with pytest.raises(NotAllowed):
        release_line(line=line, person=mother_of(line.family), by=type(officer).objects.get(pk=officer.pk), at=NOW())
