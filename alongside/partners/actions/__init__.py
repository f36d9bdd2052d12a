"""Adding organisations, services and practitioners; noting leave."""

from datetime import date, datetime
from typing import Any

from django.core.cache import caches
from django.db import transaction
from django.utils import timezone

from alongside.access.actions import add_worker, end_worker, make_worker_of
from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission, Role
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.foundation.languages import ENGLISH
from alongside.partners import queries
from alongside.partners.models import CAME_WITH, Leave, Organisation, OurOwn, Practitioner, Service
from alongside.partners.rules.logos import Logo
from alongside.partners.rules.looks import blockers_to_look
from alongside.partners.states import OrganisationKind


@transaction.atomic
def add_organisation(*, name: str, kind: OrganisationKind, by: User, at: datetime) -> Organisation:
    """Put an organisation on the books."""
    require(Permission.WORKER_ADD, of=by)
    organisation = Organisation.objects.create(name=name, kind=kind)
    record("organisation.added", subject=organisation, by=by, at=at)
    return organisation


@transaction.atomic
def note_organisation(*, name: str, kind: OrganisationKind, by: User, at: datetime) -> Organisation:
    """An organisation that people of a restorative meeting name, such as a school: the one we know, or a new one."""
    require(Permission.RESTORATIVE_HOLD, of=by)
    if known := queries.organisation_named(name):
        return known
    organisation, is_new = Organisation.objects.get_or_create(name=name, defaults={"kind": kind})
    if is_new:
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
    worker = _worker_with(email, name=name, roles=roles, password=password, by=by, at=at)
    by = by or worker
    home = Organisation.objects.filter(name=organisation).first() or add_organisation(
        name=organisation, kind=OrganisationKind.COUNCIL, by=by, at=at
    )
    of_service = None
    if service:
        known = Service.objects.filter(organisation=home, name=service).first()
        of_service = known or add_service(organisation=home, name=service, by=by, at=at)
    place: dict[str, Any] = {"organisation": home, "job_title": job_title, "service": of_service}
    if known_place := Practitioner.objects.select_for_update().filter(worker=worker).first():
        return _place_of_a_worker(known_place, place, by=by, at=at)
    return add_practitioner(worker=worker, **place, by=by, at=at)


def _worker_with(email: str, *, name: str, roles: list[Role], password: str, by: User | None, at: datetime) -> User:
    """A new account; or that of somebody who came to learn before, so that everybody has one."""
    learner = User.objects.select_for_update().filter(email__iexact=email, roles=[]).first()
    if learner:
        return make_worker_of(learner=learner, name=name, roles=roles, password=password, by=by, at=at)
    return add_worker(name=name, email=email, roles=roles, password=password, by=by, at=at)


def _place_of_a_worker(known: Practitioner, place: dict[str, Any], *, by: User, at: datetime) -> Practitioner:
    """Where they work is what an administrator says of them from now on; their line manager stays who it was."""
    known.lapsed_at = None
    for field, value in place.items():
        setattr(known, field, value)
    known.save()
    record("practitioner.changed", subject=known, by=by, at=at)
    return known


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


class CannotTryLook(Cannot):
    """Why the council cannot look like this."""


class CannotTakeUpLook(Cannot):
    """Why this look is not taken up."""


@transaction.atomic
def try_look(
    *, like: OurOwn, changes: dict[str, Any], logo: Logo | None, without_logo: bool = False, by: User, at: datetime
) -> OurOwn:
    """Save a look to be tried: a row of its own, which only this worker sees until it is taken up.

    It keeps the logo of the look it is made like, unless another is given or it is to go without.
    """
    require(Permission.COUNCILS_OWN, of=by)
    look = _copy_of(like, made_by=by, at=at)
    for name, value in changes.items():
        setattr(look, name, value)
    look.languages = [ENGLISH, *(code for code in look.languages if code != ENGLISH)]
    if logo or without_logo:
        look.logo, look.logo_mark = (logo.content, logo.mark) if logo else (None, "")
    if blockers := blockers_to_look(look):
        raise CannotTryLook(blockers)
    look.save()
    record("our_own.tried", subject=look, detail={"changed": _differing(look, like)}, by=by, at=at)
    return look


@transaction.atomic
def take_up_look(*, look: OurOwn, instead_of: str, by: User, at: datetime) -> OurOwn:
    """From now on everybody sees this look. One that was shown before comes back as a row of its own.

    `instead_of` is the number of the look they saw shown when they chose; nothing where none was.
    """
    require(Permission.COUNCILS_OWN, of=by)
    looks = {one.pk: one for one in OurOwn.objects.select_for_update().order_by("pk")}
    look, shown = looks[look.pk], queries.look_shown()
    if shown and shown.pk == look.pk:
        raise CannotTakeUpLook("This is how we look already.")
    if instead_of != (str(shown.pk) if shown else ""):
        raise CannotTakeUpLook("Somebody took up another look meanwhile. Look at it first, then choose again.")
    if blockers := blockers_to_look(look):
        raise CannotTakeUpLook(blockers)
    if look.taken_up_at is not None:
        look = _copy_of(look, made_by=by, at=at)
    look.taken_up_at, look.taken_up_by = at, by
    look.save()
    record("our_own.taken_up", subject=look, detail={"changed": _differing(look, shown)}, by=by, at=at)
    transaction.on_commit(forget_our_own)
    return look


def forget_our_own() -> None:
    """What was just taken up is shown at once by this process; the others follow within seconds."""
    caches["of_this_process"].delete("our_own")


CHOSEN = (
    "name",
    *CAME_WITH,
    "logo",
    "logo_mark",
    "logo_alt",
    "languages",
    "safeguarding_email",
    "safeguarding_phone",
    "safeguarding_hours",
    "out_of_hours_phone",
    "who_else_helps",
)


def _copy_of(look: OurOwn, *, made_by: User, at: datetime) -> OurOwn:
    return OurOwn(**{name: getattr(look, name) for name in CHOSEN}, made_by=made_by, made_at=at)


def _differing(look: OurOwn, other: OurOwn | None) -> list[str]:
    """The names of what is chosen differently; a logo by its mark alone."""
    return [
        name for name in CHOSEN if name != "logo" and (other is None or getattr(look, name) != getattr(other, name))
    ]
