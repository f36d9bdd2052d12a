"""Accounts opened and closed, passwords, and ending every sign-in of one worker."""

from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission, Role
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot

# Who it is said to be, where the house does something of itself.
BY_ITSELF = "Alongside, by itself"


class CannotUsePassword(Cannot):
    """It would be too easy to guess."""


@transaction.atomic
def add_worker(*, name: str, email: str, roles: list[Role], password: str, by: User | None, at: datetime) -> User:
    """Open an account. `by` is nobody only for the very first account, made from the command line."""
    if by is not None:
        require(Permission.WORKER_ADD, of=by)
    worker = User(name=name, email=email.lower(), roles=[role.value for role in roles], joined_at=at)
    set_checked_password(worker, password)
    worker.save()
    record("worker.added", subject=worker, detail={"roles": worker.roles}, by=by or "the command line", at=at)
    return worker


@transaction.atomic
def add_learner(*, name: str, email: str, by: User | None, at: datetime) -> User:
    """An account for somebody who comes to learn: no role, so nothing of a family opens, and no password.

    `by` is nobody where they came with a code to this address themselves.
    """
    learner = User(name=name, email=email.lower(), roles=[], joined_at=at)
    learner.set_unusable_password()
    learner.save()
    record("learner.added", subject=learner, by=by or learner, at=at)
    return learner


@transaction.atomic
def note_learner_in(*, learner: User, own_device: bool, at: datetime) -> User:
    """They came in to learn. Of a worker with roles, signing in properly is noted apart from this."""
    if not learner.roles:
        User.objects.filter(pk=learner.pk).update(last_login=at)
    record("learner.came_in", subject=learner, detail={"own_device": own_device}, by=learner, at=at)
    return learner


@transaction.atomic
def close_learner(*, learner: User, at: datetime) -> User:
    """Nobody came for long: the account of somebody who only learned is closed, on every device."""
    User.objects.filter(pk=learner.pk).update(is_active=False, sign_in_round=F("sign_in_round") + 1)
    learner.refresh_from_db()
    record("learner.closed", subject=learner, by=BY_ITSELF, at=at)
    return learner


@transaction.atomic
def open_learner_again(*, learner: User, name: str, at: datetime) -> User:
    """It was closed because nobody came for long. Now they showed that the address is theirs, and say who they are."""
    learner.name, learner.is_active = name, True
    learner.save(update_fields=["name", "is_active"])
    record("learner.came_back", subject=learner, by=learner, at=at)
    return learner


@transaction.atomic
def change_learner_name(*, learner: User, name: str, by: User, at: datetime) -> User:
    """What they are called, said by themselves."""
    learner.name = name
    learner.save(update_fields=["name"])
    record("learner.renamed", subject=learner, by=by, at=at)
    return learner


@transaction.atomic
def make_worker_of(
    *, learner: User, name: str, roles: list[Role], password: str, by: User | None, at: datetime
) -> User:
    """The account of somebody who came to learn becomes a worker's: roles and a password. Where they were in as a
    learner is over; `by` is nobody only from the command line."""
    if by is not None:
        require(Permission.WORKER_ADD, of=by)
    learner.name, learner.roles, learner.is_active = name, [role.value for role in roles], True
    learner.sign_in_round += 1
    set_checked_password(learner, password)
    learner.save()
    detail = {"roles": learner.roles}
    record("learner.made_worker", subject=learner, detail=detail, by=by or "the command line", at=at)
    return learner


@transaction.atomic
def end_worker(*, worker: User, by: User, at: datetime) -> User:
    """Close an account: from the next request it opens nothing."""
    require(Permission.WORKER_ADD, of=by)
    worker = User.objects.select_for_update().get(pk=worker.pk)
    worker.is_active = False
    worker.sign_in_round += 1
    worker.save(update_fields=["is_active", "sign_in_round"])
    record("worker.ended", subject=worker, by=by, at=at)
    return worker


def set_checked_password(worker: User, password: str) -> None:
    """Refuse one that is too easy to guess."""
    try:
        validate_password(password, worker)
    except ValidationError as problem:
        raise CannotUsePassword(problem.messages) from None
    worker.set_password(password)


@transaction.atomic
def change_password(*, worker: User, password: str, by: User, at: datetime) -> User:
    """A new password. Every other sign-in of theirs is over."""
    worker = User.objects.select_for_update().get(pk=worker.pk)
    set_checked_password(worker, password)
    worker.sign_in_round += 1
    worker.save(update_fields=["password", "sign_in_round"])
    record("worker.password_changed", subject=worker, by=by, at=at)
    return worker


@transaction.atomic
def sign_out_everywhere(*, worker: User, by: User, at: datetime) -> User:
    """End every sign-in of this worker, on every device."""
    User.objects.filter(pk=worker.pk).update(sign_in_round=F("sign_in_round") + 1)
    worker.refresh_from_db()
    record("worker.signed_out_everywhere", subject=worker, by=by, at=at)
    return worker


@transaction.atomic
def end_sign_in(*, sign_in: UserSession, by: User, at: datetime) -> None:
    """Sign one browser out."""
    record("worker.sign_in_ended", subject=sign_in.user, detail={"since": sign_in.created_at.isoformat()}, by=by, at=at)
    sign_in.end()


@transaction.atomic
def tie_to_directory(*, worker: User, directory_id: str, by: User, at: datetime) -> User:
    """From now on the one in the council's directory is this worker, whatever their address there becomes."""
    worker = User.objects.select_for_update().get(pk=worker.pk)
    worker.directory_id = directory_id
    worker.save(update_fields=["directory_id"])
    record("worker.tied_to_directory", subject=worker, by=by, at=at)
    return worker
