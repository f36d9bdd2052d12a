"""Adding organisations, services and practitioners; noting leave."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
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
