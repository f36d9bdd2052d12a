"""One account for each practitioner: begun when they first come to learn, with no role and no password."""

from datetime import datetime

from django.db import IntegrityError, transaction

from alongside.access.actions import add_learner, change_learner_name, close_learner, open_learner_again
from alongside.access.models import User
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.partners.actions.organisations import no_longer_looks_after
from alongside.partners.models import Organisation, OrganisationManager, Practitioner

NOT_YOURSELF = "Write your line manager’s email address, not your own."


class CannotBeginLearning(Cannot):
    """Why nobody comes in to learn with this address."""


class CannotChangeLearner(Cannot):
    """Why what is known of somebody who learns cannot be changed so."""


@transaction.atomic
def note_learner(
    *,
    name: str,
    email: str,
    organisation: Organisation,
    job_title: str = "",
    team: str = "",
    line_manager_name: str = "",
    line_manager_email: str = "",
    by: User | None,
    at: datetime,
) -> Practitioner:
    """The practitioner with this address: the one we know, as they are, or a new one. `by` is nobody where they say it
    themselves, having shown that the address is theirs."""
    email = email.strip().lower()
    worker = User.objects.filter(email__iexact=email).first() or _added(name, email, by=by, at=at)
    return Practitioner.objects.select_related("organisation", "worker").get_or_create(
        worker=worker,
        defaults={
            "organisation": organisation,
            "job_title": job_title,
            "team": team,
            "line_manager_name": line_manager_name,
            "line_manager_email": line_manager_email.lower(),
        },
    )[0]


def _added(name: str, email: str, *, by: User | None, at: datetime) -> User:
    try:
        with transaction.atomic():
            return add_learner(name=name, email=email, by=by, at=at)
    except IntegrityError:  # the same address in this very moment
        return User.objects.get(email__iexact=email)


@transaction.atomic
def begin_learning(
    *,
    email: str,
    name: str,
    organisation: Organisation,
    job_title: str,
    team: str,
    line_manager_name: str,
    line_manager_email: str,
    at: datetime,
) -> Practitioner:
    """Whoever showed that this address is theirs says who they are: their account begins now, or begins again.

    One that a worker ended stays ended.
    """
    said = {
        "job_title": job_title,
        "team": team,
        "line_manager_name": line_manager_name,
        "line_manager_email": line_manager_email.lower(),
    }
    if said["line_manager_email"] == email.strip().lower():
        raise CannotBeginLearning(NOT_YOURSELF)
    known = note_learner(name=name, email=email, organisation=organisation, **said, by=None, at=at)
    if known.worker.is_active:
        return known
    if known.lapsed_at is None:
        raise CannotBeginLearning("You cannot come in with this address. Ask whoever arranges the training.")
    known.organisation, known.lapsed_at = organisation, None
    for field, value in said.items():
        setattr(known, field, value)
    known.save()
    open_learner_again(learner=known.worker, name=name, at=at)
    return known


@transaction.atomic
def change_learner(
    *,
    learner: User,
    name: str,
    organisation: Organisation | None,
    job_title: str,
    team: str,
    line_manager_name: str,
    line_manager_email: str,
    by: User,
    at: datetime,
) -> Practitioner:
    """Who they are, as they say it themselves. Of a worker with roles an administrator says the name and the place.

    Who looked after the learning of colleagues and works elsewhere now looks after it no longer.
    """
    learner = User.objects.select_for_update().get(pk=learner.pk)
    known = Practitioner.objects.select_for_update().get(worker=learner)
    given = (learner.name, known.organisation_id, known.job_title)
    wanted = (name, organisation.pk if organisation else None, job_title)
    if learner.roles and wanted != given:
        raise CannotChangeLearner("Your name, your job and where you work are changed by an administrator.")
    if line_manager_email and line_manager_email.lower() == learner.email:
        raise CannotChangeLearner(NOT_YOURSELF)
    if organisation is None:
        raise CannotChangeLearner("Write where you work.")
    if name != learner.name:
        change_learner_name(learner=learner, name=name, by=by, at=at)
    if organisation.pk != known.organisation_id:
        looks_after = OrganisationManager.objects.select_for_update()
        for manager in looks_after.filter(organisation=known.organisation, worker=learner, ended_at=None):
            no_longer_looks_after(manager, by=by, at=at)
    known.organisation, known.job_title, known.team = organisation, job_title, team
    known.line_manager_name, known.line_manager_email = line_manager_name, line_manager_email.lower()
    known.save()
    record("learner.changed", subject=known, by=by, at=at)
    return known


@transaction.atomic
def let_learner_lapse(*, learner: User, at: datetime) -> User:
    """Nobody came for long: the account is closed, and who their line manager was is forgotten."""
    known = Practitioner.objects.select_for_update().get(worker=learner)
    known.line_manager_name = known.line_manager_email = ""
    known.lapsed_at = at
    known.save(update_fields=["line_manager_name", "line_manager_email", "lapsed_at"])
    return close_learner(learner=learner, at=at)
