"""What a worker holds: added, removed, made anew, reset. Each leaves its line."""

import pytest
from allauth.mfa.models import Authenticator
from django.utils import timezone

from alongside.access.actions import (
    CannotRemoveSecondFactor,
    add_passkey,
    make_recovery_codes,
    remove_second_factor,
    reset_second_factor,
    set_up_app,
)
from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.access.queries import has_second_factor, recovery_codes_left, second_factors_of
from alongside.access.tests.factories import a_worker, an_administrator, an_app
from alongside.audit.models import AuditEvent

pytestmark = pytest.mark.django_db
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def app_of(worker: User) -> Authenticator:
    return Authenticator.objects.get(user=worker, type=Authenticator.Type.TOTP)


def a_passkey(worker: User) -> Authenticator:
    return add_passkey(worker=worker, name="Work phone", credential={}, by=worker, at=timezone.now())


def lines(event: str, worker: User) -> int:
    return AuditEvent.objects.filter(event=event, subject_id=worker.pk).count()


def test_an_app_comes_with_ten_recovery_codes() -> None:
    worker = an_app(a_worker(), SECRET)
    assert has_second_factor(worker)
    assert len(set(recovery_codes_left(worker))) == 10
    assert lines("worker.second_factor_added", worker) == 1


def test_the_secret_stands_nowhere_as_it_is() -> None:
    worker = an_app(a_worker(), SECRET)
    kept = str([factor.data for factor in second_factors_of(worker)])
    assert SECRET not in kept
    assert not any(code in kept for code in recovery_codes_left(worker))


def test_a_new_phone_takes_the_place_of_the_old_one_and_the_codes_stay() -> None:
    worker = an_app(a_worker(), SECRET)
    codes, old = recovery_codes_left(worker), app_of(worker).pk
    set_up_app(worker=worker, secret="A" * 32, by=worker, at=timezone.now())
    assert app_of(worker).pk != old
    assert recovery_codes_left(worker) == codes


def test_the_last_one_can_not_be_removed() -> None:
    worker = an_app(a_worker())
    with pytest.raises(CannotRemoveSecondFactor, match="Add another"):
        remove_second_factor(factor=app_of(worker), by=worker, at=timezone.now())
    codes = Authenticator.objects.get(user=worker, type=Authenticator.Type.RECOVERY_CODES)
    with pytest.raises(CannotRemoveSecondFactor):
        remove_second_factor(factor=codes, by=worker, at=timezone.now())


def test_one_of_two_can_be_removed() -> None:
    worker = an_app(a_worker())
    passkey = a_passkey(worker)
    remove_second_factor(factor=app_of(worker), by=worker, at=timezone.now())
    assert lines("worker.second_factor_removed", worker) == 1
    with pytest.raises(CannotRemoveSecondFactor):
        remove_second_factor(factor=passkey, by=worker, at=timezone.now())


def test_new_recovery_codes_take_the_place_of_the_old() -> None:
    worker = an_app(a_worker())
    old = recovery_codes_left(worker)
    new = make_recovery_codes(worker=worker, by=worker, at=timezone.now())
    assert len(new) == 10
    assert not set(new) & set(old)
    assert lines("worker.recovery_codes_made", worker) == 1


def test_who_holds_nothing_gets_no_codes() -> None:
    worker = a_worker()
    with pytest.raises(CannotRemoveSecondFactor, match="first"):
        make_recovery_codes(worker=worker, by=worker, at=timezone.now())


def test_only_an_administrator_resets_and_every_sign_in_ends() -> None:
    worker = an_app(a_worker())
    before = worker.get_session_auth_hash()
    with pytest.raises(NotAllowed):
        reset_second_factor(worker=worker, by=a_worker(), at=timezone.now())
    worker = reset_second_factor(worker=worker, by=an_administrator(), at=timezone.now())
    assert second_factors_of(worker) == []
    assert worker.get_session_auth_hash() != before
    assert lines("worker.second_factor_reset", worker) == 1
