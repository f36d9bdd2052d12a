"""One organisation that stands in the books twice becomes one; and who looks after its people's learning is told."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import IntegrityError, connection, models, transaction
from django.urls import reverse

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.messages.actions import write_message
from alongside.messages.states import Channel, MessageKind
from alongside.partners.actions.organisations import name_manager
from alongside.partners.models import Organisation, OrganisationManager, Practitioner
from alongside.partners.queries import services
from alongside.training.actions.links import link_for
from alongside.training.models import Booking, Observation, PastTraining, Session, SessionAsked
from alongside.training.rules.coming_in import manager_words

# Whatever names an organisation and goes with it when two become one. A service stays where it is.
GOES_ALONG: tuple[tuple[type[models.Model], str], ...] = (
    (Practitioner, "organisation"),
    (OrganisationManager, "organisation"),
    (Booking, "organisation"),
    (PastTraining, "organisation"),
    (Session, "only_for"),
    (SessionAsked, "organisation"),
    (Observation, "organisation"),
)


class CannotMergeOrganisations(Cannot):
    """Why two organisations cannot become one."""


@transaction.atomic
def merge_organisations(*, emptied: Organisation, into: Organisation, by: User, at: datetime) -> Organisation:
    """They are the same: everything of the one becomes the other's, and the emptied one is gone."""
    require(Permission.TRAINING_ARRANGE, of=by)
    both = Organisation.objects.select_for_update().filter(pk__in=(emptied.pk, into.pk)).order_by("pk")
    known = {one.pk: one for one in both}
    if len(known) < 2:
        raise CannotMergeOrganisations("Choose another organisation, and one that is still there.")
    emptied, into = known[emptied.pk], known[into.pk]
    if services().filter(organisation=emptied).exists():
        raise CannotMergeOrganisations(f"{emptied.name} has a service that holds family meetings, so it stays.")
    moved = _move(emptied, into, at=at)
    detail: dict[str, Any] = {"name": emptied.name, "urn": emptied.urn, "moved": moved}
    record("organisation.merged", subject=into, detail=detail, by=by, at=at)
    urn, counted, counted_on = emptied.urn, emptied.people_count, emptied.people_counted_on
    _take_away(emptied)
    into.urn = into.urn or (urn if into.kind == emptied.kind else "")
    if into.people_count is None:
        into.people_count, into.people_counted_on = counted, counted_on
    into.save()
    return into


def _move(emptied: Organisation, into: Organisation, *, at: datetime) -> dict[str, int]:
    """How many rows of each kind went along. Who looks after both does so once."""
    already = OrganisationManager.objects.filter(organisation=into, ended_at=None).values("worker")
    twice = OrganisationManager.objects.filter(organisation=emptied, ended_at=None, worker__in=already)
    twice.update(ended_at=at)
    return {
        model._meta.model_name or "": model._default_manager.filter(**{field: emptied}).update(**{field: into})
        for model, field in GOES_ALONG
    }


def _take_away(emptied: Organisation) -> None:
    """Rows of other rooms may name it that nobody here sees: the database itself says so, and nothing is done then."""
    try:
        with transaction.atomic():
            emptied.delete()
            connection.check_constraints()
    except (IntegrityError, models.ProtectedError):
        raise CannotMergeOrganisations(
            f"Other work here names {emptied.name}, so it stays. Bring the other one into it instead."
        ) from None


@transaction.atomic
def name_organisation_manager(*, organisation: Organisation, email: str, by: User, at: datetime) -> OrganisationManager:
    """Somebody looks after the learning of its people, and is told what they see and where."""
    manager = name_manager(organisation=organisation, email=email, by=by, at=at)
    to = reverse("organisation", args=[organisation.pk])
    link = (
        link_for(manager.worker, to, at)
        if not manager.worker.roles
        else settings.OUR_ADDRESS and settings.OUR_ADDRESS + to
    )
    write_message(
        kind=MessageKind.TRAINING,
        channel=Channel.EMAIL,
        to=manager.worker.email,
        words=manager_words(manager.worker.name, organisation.name, link),
        worker=manager.worker,
        training=f"organisation {organisation.pk}",
        by=by,
        at=at,
    )
    return manager
