"""Exceptions to agreement: the referrer asks, a social-care manager allows or does not. Both are recorded."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions import tell
from alongside.foundation.blockers import Cannot
from alongside.referrals import queries, rules
from alongside.referrals.actions.holding import held, held_by_referrer
from alongside.referrals.models import Referral
from alongside.referrals.states import ConsentException


class CannotAskForException(Cannot):
    """Why an exception cannot be asked for."""


class CannotAllowException(Cannot):
    """Why an exception cannot be answered."""


@transaction.atomic
def ask_for_exception(*, referral: Referral, exception: ConsentException, why: str, by: User, at: datetime) -> Referral:
    """Ask to go on though nobody with parental responsibility has agreed."""
    referral = held_by_referrer(referral, by=by)
    blockers = rules.blockers_to_changing(referral)
    if referral.exception_allowed:
        blockers.append("An exception has been allowed already.")
    standing = queries.standing_of(referral, on=localdate(at))
    blockers += rules.blockers_to_asking_for_exception(exception, why, standing)
    if blockers:
        raise CannotAskForException(blockers)
    referral.exception, referral.exception_asked_why = exception, why
    referral.save(update_fields=["exception", "exception_asked_why"])
    record("referral.exception_asked", subject=referral, detail={"exception": exception.value}, by=by, at=at)
    tell("Asked for an exception to agreement.", family=referral.family, by=by, at=at)
    return referral


@transaction.atomic
def allow_exception(*, referral: Referral, exception: ConsentException, why: str, by: User, at: datetime) -> Referral:
    """Allow the request to go on, with the reason and who allowed it. A last resort."""
    require(Permission.CONSENT_EXCEPTION, of=by)
    referral = held(referral)
    standing = queries.standing_of(referral, on=localdate(at))
    blockers = rules.blockers_to_asking_for_exception(exception, why, standing)
    if referral.exception_allowed:
        blockers.append("An exception has been allowed already.")
    if referral.ended_at is not None:
        blockers.append("This request has ended.")
    if by.pk == referral.referrer_id:
        blockers.append("Somebody other than the referrer has to allow it.")
    if blockers:
        raise CannotAllowException(blockers)
    referral.exception, referral.exception_why = exception, why
    referral.exception_by, referral.exception_at = by, at
    referral.save(update_fields=["exception", "exception_why", "exception_by", "exception_at"])
    record("referral.exception_allowed", subject=referral, detail={"exception": exception.value}, by=by, at=at)
    tell(f"Allowed an exception to agreement. {exception.label}. Why: {why}", family=referral.family, by=by, at=at)
    return referral


@transaction.atomic
def refuse_exception(*, referral: Referral, why: str, by: User, at: datetime) -> Referral:
    """Do not allow it, and say why. Somebody has to be asked after all."""
    require(Permission.CONSENT_EXCEPTION, of=by)
    referral = held(referral)
    blockers = [] if referral.exception_waits else ["Nobody has asked for an exception."]
    blockers += [] if why.strip() else ["Say why not, in words the referrer can read."]
    if blockers:
        raise CannotAllowException(blockers)
    referral.exception, referral.exception_asked_why = "", ""
    referral.save(update_fields=["exception", "exception_asked_why"])
    record("referral.exception_refused", subject=referral, by=by, at=at)
    tell(f"Did not allow the exception to agreement: {why}", family=referral.family, by=by, at=at)
    return referral
