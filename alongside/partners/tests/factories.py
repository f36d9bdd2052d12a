"""Organisations, services and practitioners for tests."""

from typing import Any

from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker, an_administrator
from alongside.partners.actions import add_organisation, add_practitioner, add_service
from alongside.partners.models import Organisation, Practitioner, Service
from alongside.partners.states import OrganisationKind


def an_organisation(name: str = "Madeup City Council") -> Organisation:
    """The made-up council, or another organisation by its name; the same one each time it is asked for."""
    known = Organisation.objects.filter(name=name).first()
    return known or add_organisation(name=name, kind=OrganisationKind.COUNCIL, by=an_administrator(), at=timezone.now())


def a_service(name: str = "Madeup Family Conference Service", **settings: Any) -> Service:
    """The made-up council's conferencing service; the same one each time it is asked for by the same name."""
    organisation = an_organisation()
    known = Service.objects.filter(organisation=organisation, name=name).first()
    if known and not settings:
        return known
    return add_service(organisation=organisation, name=name, by=an_administrator(), at=timezone.now(), **settings)


def a_practitioner(
    *roles: Role, worker: User | None = None, service: Service | None = None, job_title: str = "Worker", **more: Any
) -> Practitioner:
    """A worker with a place to work. Pass `service` for somebody of the conferencing service. `.worker` signs in."""
    worker = worker or a_worker(*roles, name=more.pop("name", ""))
    organisation = service.organisation if service else an_organisation()
    return add_practitioner(
        worker=worker,
        organisation=organisation,
        service=service,
        job_title=job_title,
        by=an_administrator(),
        at=timezone.now(),
        **more,
    )


def a_coordinator(service: Service | None = None, **more: Any) -> User:
    """A coordinator of the service."""
    return a_practitioner(Role.COORDINATOR, service=service or a_service(), job_title="Coordinator", **more).worker


def a_service_manager(service: Service | None = None, **more: Any) -> User:
    """The manager of the service: opens every family of it."""
    return a_practitioner(
        Role.SERVICE_MANAGER, service=service or a_service(), job_title="Service manager", **more
    ).worker


def a_social_worker(**more: Any) -> User:
    """A practitioner of the council, outside the conferencing service: asks for conferences."""
    return a_practitioner(Role.PRACTITIONER, job_title="Social worker", **more).worker
