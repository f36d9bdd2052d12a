"""Accounts opened and closed."""

import pytest
from django.db import IntegrityError
from django.utils import timezone

from alongside.access.actions import add_worker, end_worker
from alongside.access.guards import NotAllowed
from alongside.access.states import Permission, Role
from alongside.access.tests.factories import PASSWORD, a_worker, an_administrator
from alongside.audit.models import AuditEvent


@pytest.mark.django_db
def test_only_an_administrator_opens_an_account() -> None:
    facts = {"name": "New Madeup", "email": "New@Example.org", "roles": [Role.COORDINATOR], "password": PASSWORD}
    with pytest.raises(NotAllowed):
        add_worker(**facts, by=a_worker(Role.SERVICE_MANAGER), at=timezone.now())  # type: ignore[arg-type]
    new = add_worker(**facts, by=an_administrator(), at=timezone.now())  # type: ignore[arg-type]
    assert new.email == "new@example.org"
    assert new.check_password(PASSWORD)
    assert AuditEvent.objects.filter(event="worker.added", subject_id=new.pk).count() == 1


@pytest.mark.django_db
def test_one_account_for_an_address_whatever_its_capitals() -> None:
    a_worker(email="grace@example.org")
    with pytest.raises(IntegrityError):
        a_worker(email="Grace@Example.ORG")


@pytest.mark.django_db
def test_a_closed_account_may_do_nothing() -> None:
    ended = end_worker(worker=a_worker(Role.SERVICE_MANAGER), by=an_administrator(), at=timezone.now())
    assert not any(ended.may(permission) for permission in Permission)


def test_no_role_that_sees_no_family_can_change_one() -> None:
    from alongside.access.states import PERMISSIONS

    for role, permissions in PERMISSIONS.items():
        if Permission.FAMILY_OPEN not in permissions:
            assert not permissions & {Permission.FAMILY_CHANGE, Permission.FAMILY_ADD, Permission.PLAN_ANSWER}, role


def test_a_coordinator_decides_nothing_about_a_family() -> None:
    from alongside.access.states import PERMISSIONS

    deciding = {
        Permission.REFERRAL_DECIDE,
        Permission.REFERRAL_ALLOCATE,
        Permission.PLAN_ANSWER,
        Permission.SUPPORT_DECIDE,
        Permission.CONSENT_EXCEPTION,
    }
    assert not PERMISSIONS[Role.COORDINATOR] & deciding
