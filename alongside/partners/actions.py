"""Adding organisations, services and practitioners; noting leave."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from alongside.access.actions import add_worker, end_worker
from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission, Role
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.partners import queries
from alongside.partners.models import Leave, Organisation, Practitioner, Service
from alongside.partners.states import OrganisationKind


@transaction.atomic
def add_organisation(*, name: str, kind: OrganisationKind, by: User, at: datetime) -> Organisation:
    """Put an organisation on the books."""
    require(Permission.WORKER_ADD, of=by)
    organisation = Organisation.objects.create(name=name, kind=kind)
    record("organisation.added", subject=organisation, by=by, at=at)
    return organisation


@transaction.atomic
def add_service(*, organisation: Organisation, name: str, by: User, at: datetime, **settings: Any) -> Service:
    """Open a service that holds family meetings."""
    require(Permission.WORKER_ADD, of=by)
    service = Service.objects.create(organisation=organisation, name=name, **settings)
    record("service.added", subject=service, by=by, at=at)
    return service


@transaction.atomic
def add_practitioner(
    *, worker: User, organisation: Organisation, job_title: str, by: User, at: datetime, **more: Any
) -> Practitioner:
    """Say where a worker works and what they do there."""
    require(Permission.WORKER_ADD, of=by)
    practitioner = Practitioner.objects.create(worker=worker, organisation=organisation, job_title=job_title, **more)
    record("practitioner.added", subject=practitioner, by=by, at=at)
    return practitioner


class CannotOpenAccount(Cannot):
    """Why an account cannot be opened."""


@transaction.atomic
def open_account(
    *,
    name: str,
    email: str,
    roles: list[Role],
    job_title: str,
    organisation: str,
    service: str = "",
    password: str,
    by: User | None,
    at: datetime,
) -> Practitioner:
    """Open an account for somebody where they work; their organisation and service are put on the books if new.

    The very first account is an administrator's and is opened by nobody; every other one by an administrator.
    """
    if blockers := queries.blockers_to_opening(email=email, roles=roles, password=password, by=by):
        raise CannotOpenAccount(blockers)
    worker = add_worker(name=name, email=email, roles=roles, password=password, by=by, at=at)
    by = by or worker
    home = Organisation.objects.filter(name=organisation).first() or add_organisation(
        name=organisation, kind=OrganisationKind.COUNCIL, by=by, at=at
    )
    of_service = None
    if service:
        known = Service.objects.filter(organisation=home, name=service).first()
        of_service = known or add_service(organisation=home, name=service, by=by, at=at)
    return add_practitioner(worker=worker, organisation=home, job_title=job_title, service=of_service, by=by, at=at)


class CannotEndAccount(Cannot):
    """Why an account cannot be ended."""


@transaction.atomic
def end_account(*, worker: User, by: User, at: datetime) -> User:
    """Close an account: from the next request nothing opens to them, on any device."""
    require(Permission.WORKER_ADD, of=by)
    worker = User.objects.select_for_update().get(pk=worker.pk)
    if blockers := queries.blockers_to_ending(worker, by=by):
        raise CannotEndAccount(blockers)
    return end_worker(worker=worker, by=by, at=at)


@transaction.atomic
def note_leave(*, practitioner: Practitioner, first_on: date, last_on: date, by: User, at: datetime) -> Leave:
    """Note days away, so that nobody is given a family while they are gone."""
    if by.pk != practitioner.worker_id:
        require(Permission.REFERRAL_ALLOCATE, of=by)
    leave = Leave.objects.create(practitioner=practitioner, first_on=first_on, last_on=last_on)
    record("leave.noted", subject=leave, by=by, at=at)
    return leave


@transaction.atomic
def change_service_settings(*, service: Service, changes: dict[str, Any], by: User, at: datetime) -> Service:
    """Change the service's names and timescales, and note that they were checked."""
    require(Permission.SERVICE_SETTINGS, of=by)
    service = Service.objects.select_for_update().get(pk=service.pk)
    for name, value in changes.items():
        setattr(service, name, value)
    service.checked_on = timezone.localdate(at)
    service.save()
    record("service.settings_changed", subject=service, detail={"changed": sorted(changes)}, by=by, at=at)
    return service
