"""Organisations, services and practitioners for tests."""

import io
from typing import Any

from django.utils import timezone
from PIL import Image

from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker, an_administrator
from alongside.partners.actions import (
    add_organisation,
    add_practitioner,
    add_service,
    forget_our_own,
    take_up_look,
    try_look,
)
from alongside.partners.models import Organisation, OurOwn, Practitioner, Service
from alongside.partners.queries import look_shown
from alongside.partners.rules.logos import Logo, as_logo
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


def an_editor(**more: Any) -> User:
    """Somebody who writes the public pages and says how the council looks."""
    return a_practitioner(Role.EDITOR, job_title="Editor", **more).worker


def a_logo() -> Logo:
    """A made-up council's logo: a plain field of colour."""
    picture = io.BytesIO()
    Image.new("RGB", (800, 300), "#5b3a78").save(picture, "PNG")
    return as_logo(picture.getvalue())


def a_look_tried(*, logo: Logo | None = None, by: User | None = None, **changes: Any) -> OurOwn:
    """A look somebody saved to try; nobody else sees it."""
    like = look_shown() or OurOwn(name="")
    return try_look(like=like, changes=changes, logo=logo, by=by or an_editor(), at=timezone.now())


def a_look(*, logo: Logo | None = None, by: User | None = None, **changes: Any) -> OurOwn:
    """A look that everybody sees: a_look(name="Madeup City")."""
    by = by or an_editor()
    tried = a_look_tried(logo=logo, by=by, **changes)
    shown = look_shown()
    taken_up = take_up_look(look=tried, instead_of=str(shown.pk) if shown else "", by=by, at=timezone.now())
    forget_our_own()  # as once the change is there for all
    return taken_up
