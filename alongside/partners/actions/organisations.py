"""Organisations that somebody who learns names, what is put right about them, and who looks after their learning."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.partners.models import Organisation, OrganisationManager
from alongside.partners.queries import organisation_named
from alongside.partners.queries.places_of_work import blockers_to_saying
from alongside.partners.states import OrganisationKind


class CannotNameOrganisation(Cannot):
    """Why this cannot be the organisation somebody works for."""


class CannotChangeOrganisation(Cannot):
    """Why an organisation cannot be put right so."""


class CannotNameManager(Cannot):
    """Why somebody cannot look after the learning of an organisation's people."""


class CannotEndManager(Cannot):
    """Why somebody cannot stop looking after it."""


@transaction.atomic
def name_organisation(
    *, name: str, kind: OrganisationKind | None = None, urn: str = "", by: User | str, at: datetime
) -> Organisation:
    """Where somebody who learns works: the one we know by this name, or a new one that is to be checked."""
    if known := organisation_named(name):
        return known
    if kind is None:
        raise CannotNameOrganisation("Say what kind of organisation it is.")
    if blockers := blockers_to_saying(name=name, kind=kind, urn=urn):
        raise CannotNameOrganisation(blockers)
    try:
        with transaction.atomic():
            organisation = Organisation.objects.create(name=name.strip(), kind=kind, urn=urn, to_check=True)
    except IntegrityError:  # somebody else named it in this very moment
        return name_organisation(name=name, kind=kind, urn=urn, by=by, at=at)
    record("organisation.named", subject=organisation, by=by, at=at)
    return organisation


@transaction.atomic
def change_organisation(
    *,
    organisation: Organisation,
    name: str,
    kind: OrganisationKind,
    urn: str,
    people_count: int | None,
    by: User,
    at: datetime,
) -> Organisation:
    """Put right its name, kind, number and size. It counts as checked from now on."""
    require(Permission.TRAINING_ARRANGE, of=by)
    organisation = Organisation.objects.select_for_update().get(pk=organisation.pk)
    if blockers := blockers_to_saying(name=name, kind=kind, urn=urn, people_count=people_count, of=organisation):
        raise CannotChangeOrganisation(blockers)
    if people_count != organisation.people_count:
        organisation.people_counted_on = timezone.localdate(at) if people_count else None
    organisation.name, organisation.kind, organisation.urn = name.strip(), kind, urn
    organisation.people_count, organisation.to_check = people_count, False
    try:
        with transaction.atomic():
            organisation.save()
    except IntegrityError:  # another took the name or number in this very moment
        raise CannotChangeOrganisation("Another organisation has this name or number now.") from None
    record("organisation.changed", subject=organisation, by=by, at=at)
    return organisation


@transaction.atomic
def name_manager(*, organisation: Organisation, email: str, by: User, at: datetime) -> OrganisationManager:
    """Somebody with an account looks after the learning of its people from now on."""
    require(Permission.TRAINING_ARRANGE, of=by)
    organisation = Organisation.objects.select_for_update().get(pk=organisation.pk)
    worker = User.objects.filter(email__iexact=email.strip(), is_active=True).first()
    if worker is None:
        raise CannotNameManager(
            "Nobody with this address has come to learn yet. Ask them to come in once, then name them."
        )
    if OrganisationManager.objects.filter(organisation=organisation, worker=worker, ended_at=None).exists():
        raise CannotNameManager(f"{worker.name} looks after its people’s learning already.")
    manager = OrganisationManager.objects.create(organisation=organisation, worker=worker, since_at=at, named_by=by)
    record("organisation.manager_named", subject=manager, by=by, at=at)
    return manager


@transaction.atomic
def end_manager(*, manager: OrganisationManager, by: User, at: datetime) -> OrganisationManager:
    """They look after it no longer, and its people's page opens to them no more."""
    require(Permission.TRAINING_ARRANGE, of=by)
    manager = OrganisationManager.objects.select_for_update().get(pk=manager.pk)
    if manager.ended_at is not None:
        raise CannotEndManager("They look after it no longer already.")
    no_longer_looks_after(manager, by=by, at=at)
    return manager


def no_longer_looks_after(manager: OrganisationManager, *, by: User, at: datetime) -> None:
    """What is the same however it ends. The caller holds the row."""
    manager.ended_at = at
    manager.save(update_fields=["ended_at"])
    record("organisation.manager_ended", subject=manager, by=by, at=at)
