"""What a worker holds to take the second step: an app, passkeys, recovery codes. Added, removed, reset."""

from datetime import datetime
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from allauth.mfa.webauthn.internal.auth import WebAuthn
from django.db import transaction
from django.db.models import F

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.queries import has_second_factor, second_factors_of
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot

KINDS = {
    Authenticator.Type.TOTP: "app",
    Authenticator.Type.WEBAUTHN: "passkey",
    Authenticator.Type.RECOVERY_CODES: "recovery codes",
}


class CannotRemoveSecondFactor(Cannot):
    """Somebody would be left without one."""


@transaction.atomic
def set_up_app(*, worker: User, secret: str, by: User, at: datetime) -> Authenticator:
    """Codes come from this app from now on; one set up before, on another phone, gives none that work."""
    _lock(worker)
    Authenticator.objects.filter(user=worker, type=Authenticator.Type.TOTP).delete()
    factor: Authenticator = TOTP.activate(worker, secret).instance
    return _added(factor, by=by, at=at)


@transaction.atomic
def add_passkey(*, worker: User, name: str, credential: dict[str, Any], by: User, at: datetime) -> Authenticator:
    """One more passkey: a phone, a computer, a key for the pocket."""
    _lock(worker)
    factor: Authenticator = WebAuthn.add(worker, name, credential).instance
    return _added(factor, by=by, at=at)


def _lock(worker: User) -> None:
    User.objects.select_for_update().get(pk=worker.pk)


def _added(factor: Authenticator, *, by: User, at: datetime) -> Authenticator:
    """Who holds something also has codes on paper, for the day it is lost."""
    RecoveryCodes.activate(factor.user)
    record("worker.second_factor_added", subject=factor.user, detail={"kind": KINDS[factor.type]}, by=by, at=at)
    return factor


@transaction.atomic
def remove_second_factor(*, factor: Authenticator, by: User, at: datetime) -> None:
    """It opens nothing any more. The last one stays."""
    worker: User = factor.user
    _lock(worker)
    others = [one for one in second_factors_of(worker) if one.pk != factor.pk and _is_held(one)]
    if not _is_held(factor) or not others:
        raise CannotRemoveSecondFactor("This is your only one. Add another before you remove it.")
    record("worker.second_factor_removed", subject=worker, detail={"kind": KINDS[factor.type]}, by=by, at=at)
    factor.delete()


def _is_held(factor: Authenticator) -> bool:
    return bool(factor.type != Authenticator.Type.RECOVERY_CODES)


@transaction.atomic
def make_recovery_codes(*, worker: User, by: User, at: datetime) -> list[str]:
    """Ten new codes, each for one time. The old ones work no more."""
    _lock(worker)
    if not has_second_factor(worker):
        raise CannotRemoveSecondFactor("Set up an app or a passkey first.")
    Authenticator.objects.filter(user=worker, type=Authenticator.Type.RECOVERY_CODES).delete()
    codes: list[str] = RecoveryCodes.activate(worker).get_unused_codes()
    record("worker.recovery_codes_made", subject=worker, by=by, at=at)
    return codes


@transaction.atomic
def reset_second_factor(*, worker: User, by: User, at: datetime) -> User:
    """For somebody who lost phone and codes: they set up anew at their next sign-in, and every sign-in is over."""
    require(Permission.WORKER_ADD, of=by)
    _lock(worker)
    gone = [KINDS[factor.type] for factor in second_factors_of(worker)]
    Authenticator.objects.filter(user=worker).delete()
    User.objects.filter(pk=worker.pk).update(sign_in_round=F("sign_in_round") + 1)
    worker.refresh_from_db()
    record("worker.second_factor_reset", subject=worker, detail={"gone": gone}, by=by, at=at)
    return worker
