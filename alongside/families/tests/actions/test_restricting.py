"""Restricting a family to those named, told to them alone, and lifting it."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.families.actions import (
    CannotEndInvolvement,
    CannotRestrict,
    end_involvement,
    lift_restriction,
    restrict_family,
)
from alongside.families.models import Notice, StoryLine
from alongside.families.states import Book, Part
from alongside.families.tests.factories import a_family, glass_broken, restricted
from alongside.partners.tests.factories import a_service, a_service_manager

pytestmark = pytest.mark.django_db
NOW = timezone.now


def test_it_is_written_down_and_told_to_those_named_without_the_reason() -> None:
    family, manager = a_family(), a_service_manager()
    named = restricted(family)
    family.refresh_from_db()
    assert (family.restricted, family.restricted_why) == (True, "A worker of ours is their aunt.")
    assert family.involvements.filter(worker=named, part=Part.SERVICE_MANAGER, ended_at=None).exists()
    (notice,) = Notice.objects.all()
    assert notice.worker == family.added_by
    assert notice.worker != manager
    assert "aunt" not in notice.words
    line = StoryLine.objects.filter(family=family, words__contains="restricted")[0]
    assert line.book == Book.CONFERENCING
    assert AuditEvent.objects.get(event="family.restricted").family_id == family.pk


def test_lifting_it_opens_it_to_the_managers_again() -> None:
    family = a_family()
    named = restricted(family)
    family = lift_restriction(family=family, why="She has left.", by=named, at=NOW())
    assert (family.restricted, family.restricted_why) == (False, "")
    assert AuditEvent.objects.get(event="family.restriction_lifted").detail == {}
    assert (
        StoryLine.objects.filter(family=family, words__endswith="The reason: She has left.")[0].book
        == Book.CONFERENCING
    )
    assert not Notice.objects.filter(words__contains="She has left").exists()


def test_it_is_refused_with_a_reason() -> None:
    family = a_family()
    manager = a_service_manager()
    with pytest.raises(CannotRestrict, match="Write why"):
        restrict_family(family=family, why=" ", by=manager, at=NOW())
    with pytest.raises(CannotRestrict, match="is not restricted"):
        lift_restriction(family=family, why="No need.", by=manager, at=NOW())
    with pytest.raises(CannotRestrict, match="Only those who work with"):
        restrict_family(family=family, why="Why.", by=a_service_manager(a_service("Another Service")), at=NOW())
    with pytest.raises(NotAllowed):
        restrict_family(family=family, why="Why.", by=family.added_by, at=NOW())
    named = restricted(family)
    with pytest.raises(CannotRestrict, match="restricted already"):
        restrict_family(family=family, why="Why.", by=named, at=NOW())


def test_an_emergency_lifts_nothing() -> None:
    family, manager = a_family(), a_service_manager()
    restricted(family)
    glass_broken(family, by=manager)
    with pytest.raises(CannotRestrict, match="Only those who work with"):
        lift_restriction(family=family, why="I want to see it.", by=manager, at=NOW())


def test_a_restricted_family_keeps_a_manager_who_is_named() -> None:
    family = a_family()
    named = restricted(family)
    with pytest.raises(CannotEndInvolvement, match="Name another service manager first"):
        end_involvement(involvement=family.involvements.get(worker=named), by=named, at=NOW())
