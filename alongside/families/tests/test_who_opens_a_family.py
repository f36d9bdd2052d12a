"""Who may know of a family, and who may not, whatever else they are."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.access.actions import end_worker
from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.factories import an_administrator
from alongside.families.actions import end_involvement
from alongside.families.models import Family
from alongside.families.queries import (
    families_visible_to,
    families_worked_with,
    has_conferencing_part,
    people_visible_to,
    reads_conferencing_book,
)
from alongside.families.states import Part
from alongside.families.tests.factories import (
    a_family,
    an_officer,
    an_out_of_hours_worker,
    glass_broken,
    restricted,
    works_with,
)
from alongside.partners.tests.factories import a_coordinator, a_practitioner, a_service, a_service_manager

pytestmark = pytest.mark.django_db


def opens(family: Family, worker: User) -> bool:
    return families_visible_to(User.objects.get(pk=worker.pk)).filter(pk=family.pk).exists()


def test_a_restricted_family_opens_to_those_named_and_not_to_managers_as_such() -> None:
    family = a_family()
    before, coordinator = a_service_manager(family.service), a_coordinator()
    works_with(family, coordinator, Part.COORDINATOR)
    assert opens(family, before)
    named = restricted(family)
    assert not opens(family, before)
    assert not reads_conferencing_book(before, Family.objects.get(pk=family.pk))
    assert opens(family, named)
    assert opens(family, coordinator)
    assert opens(family, family.added_by)
    assert reads_conferencing_book(named, Family.objects.get(pk=family.pk))


def test_an_emergency_opens_one_family_until_its_hour_and_no_longer() -> None:
    now = timezone.now()
    family, other, worker = a_family(), a_family(), an_out_of_hours_worker()
    assert not opens(family, worker)
    glass_broken(family, by=worker, hours=2, at=now - timedelta(hours=1))
    assert opens(family, worker)
    assert not opens(other, worker)
    later = glass_broken(other, by=worker, hours=2, at=now - timedelta(hours=2, seconds=1))
    assert later.until_at < now
    assert not opens(other, worker)


def test_an_emergency_is_not_involvement() -> None:
    family, manager = a_family(), a_service_manager()
    restricted(family)
    glass_broken(family, by=manager)
    assert opens(family, manager)
    assert not families_worked_with(manager).exists()
    assert not people_visible_to(manager).filter(memberships__family=family).exists()
    assert not reads_conferencing_book(manager, Family.objects.get(pk=family.pk))


def test_an_emergency_ends_for_somebody_who_may_not_open_families_in_one_any_more() -> None:
    family, worker = a_family(), an_out_of_hours_worker()
    glass_broken(family, by=worker)
    worker.roles = [Role.PRACTITIONER.value]
    worker.save()
    assert not opens(family, worker)


def test_the_data_protection_officer_opens_what_they_review_and_nothing_else() -> None:
    family, reviewed, officer = a_family(), a_family(), an_officer()
    for part in (Part.OTHER, Part.SOCIAL_WORKER, Part.SERVICE_MANAGER):
        works_with(family, officer, part)
    works_with(reviewed, officer, Part.RECORDS_REVIEWER)
    assert not opens(family, officer)
    assert opens(reviewed, officer)
    assert not reads_conferencing_book(officer, reviewed)


def test_whoever_gives_out_accounts_opens_nothing_even_where_named() -> None:
    family = a_family()
    worker = a_practitioner(Role.PRACTITIONER).worker
    works_with(family, worker, Part.SOCIAL_WORKER)
    assert opens(family, worker)
    worker.roles = [Role.PRACTITIONER.value, Role.ADMINISTRATOR.value]
    worker.save()
    assert not opens(family, worker)


def test_an_account_that_has_ended_opens_nothing() -> None:
    family, manager = a_family(), a_service_manager()
    end_worker(worker=family.added_by, by=an_administrator(), at=timezone.now())
    end_worker(worker=manager, by=an_administrator(), at=timezone.now())
    assert not opens(family, family.added_by)
    assert not opens(family, manager)


def test_a_part_that_is_over_or_has_not_begun_opens_nothing() -> None:
    family, coordinator = a_family(), a_coordinator()
    part = works_with(family, coordinator, Part.COORDINATOR)
    today = timezone.localdate()
    for from_on, until_on, answer in (
        (today, today, True),
        (today - timedelta(days=9), today - timedelta(days=1), False),
        (today + timedelta(days=1), None, False),
    ):
        part.from_on, part.until_on = from_on, until_on
        part.save()
        assert opens(family, coordinator) is answer
        assert has_conferencing_part(coordinator, family.pk) is answer
        assert reads_conferencing_book(coordinator, family) is answer
    part.from_on = today
    part.save()
    end_involvement(involvement=part, by=a_service_manager(), at=timezone.now())
    assert not opens(family, coordinator)


def test_another_services_manager_and_a_manager_of_no_service_open_nothing() -> None:
    family = a_family()
    assert not opens(family, a_service_manager(a_service("Another Service")))
    assert not opens(family, a_practitioner(Role.SERVICE_MANAGER).worker)


@pytest.mark.parametrize("role", [Role.PRACTITIONER, Role.SERVICE_MANAGER, Role.OUT_OF_HOURS])
def test_who_may_know_of_a_family_is_one_question(role: Role) -> None:
    a_family()
    worker = a_practitioner(role, service=a_service()).worker
    with CaptureQueriesContext(connection) as asked:
        families_visible_to(worker).count()
    assert len(asked) == 1
