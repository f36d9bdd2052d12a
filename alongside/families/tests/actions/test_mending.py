"""Something is mended before a conference goes on: it waits, is over, or goes on anyway."""

import pytest
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Role
from alongside.families.actions import CannotGoOnAnyway, begin_mending, end_mending, go_on_anyway
from alongside.families.models import Family, Mending, Notice, StoryLine
from alongside.families.queries import last_mending, mendings_of, open_mending
from alongside.families.states import Book, Part
from alongside.families.tests.factories import a_family, works_with
from alongside.partners.tests.factories import a_coordinator, a_practitioner

pytestmark = pytest.mark.django_db


def a_coordinated_family() -> tuple[Family, User]:
    family, coordinator = a_family(), a_coordinator()
    works_with(family, coordinator, Part.COORDINATOR)
    return family, coordinator


def who_facilitates(family: Family) -> User:
    worker = a_practitioner(Role.FACILITATOR, service=family.service).worker
    works_with(family, worker, Part.FACILITATOR)
    return worker


def waiting(family: Family) -> Mending:
    return begin_mending(family=family, by=family.added_by, at=timezone.now())


def test_the_coordinator_is_told_that_it_waits_and_not_what_for() -> None:
    family, coordinator = a_coordinated_family()
    waiting(family)
    assert [one.words for one in Notice.objects.filter(worker=coordinator)] == [
        "Something is mended first in this family. Preparing its conference waits until that is over."
    ]


def test_it_waits_once_however_often_it_is_asked_for() -> None:
    family, coordinator = a_coordinated_family()
    assert waiting(family) == waiting(family)
    assert Notice.objects.filter(worker=coordinator).count() == 1


def test_it_is_over_with_what_the_people_want_known() -> None:
    family, _ = a_coordinated_family()
    waiting(family)
    end_mending(family=family, words="We can sit together.", by=who_facilitates(family), at=timezone.now())
    assert open_mending(family) is None
    assert [one.words for one in mendings_of(family)] == ["We can sit together."]


def test_it_goes_on_anyway_with_a_reason_and_who_facilitates_is_told() -> None:
    family, coordinator = a_coordinated_family()
    fran = who_facilitates(family)
    waiting(family)
    go_on_anyway(family=family, why="Court is next week.", by=coordinator, at=timezone.now())
    last = last_mending(family)
    assert last is not None
    assert last.anyway_why == "Court is next week."
    assert "goes on without waiting" in Notice.objects.get(worker=fran).words
    assert StoryLine.objects.get(words="Preparing goes on before something is mended.").book == Book.CONFERENCING


def test_without_a_reason_and_with_nothing_to_wait_for_it_says_why_not() -> None:
    family, coordinator = a_coordinated_family()
    with pytest.raises(CannotGoOnAnyway, match="does not wait for anything"):
        go_on_anyway(family=family, why="Court.", by=coordinator, at=timezone.now())
    waiting(family)
    with pytest.raises(CannotGoOnAnyway, match="Say why"):
        go_on_anyway(family=family, why=" ", by=coordinator, at=timezone.now())


def test_what_people_want_known_is_not_lost_where_it_went_on_before() -> None:
    family, coordinator = a_coordinated_family()
    waiting(family)
    go_on_anyway(family=family, why="Court is next week.", by=coordinator, at=timezone.now())
    end_mending(family=family, words="Seat us apart.", by=who_facilitates(family), at=timezone.now())
    assert [(one.words, one.anyway_why) for one in mendings_of(family)] == [("Seat us apart.", "Court is next week.")]


def test_only_who_prepares_the_conference_goes_on_anyway() -> None:
    family, _ = a_coordinated_family()
    waiting(family)
    with pytest.raises(Exception, match="prepare and hold a conference"):
        go_on_anyway(family=family, why="I think so.", by=family.added_by, at=timezone.now())
