"""Saying that a request is here, meeting about it, and deciding on it."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions import tell
from alongside.foundation.blockers import Cannot
from alongside.referrals import queries, rules
from alongside.referrals.actions.holding import held_by_manager
from alongside.referrals.models import Referral
from alongside.referrals.states import ReferralStatus


class CannotAcknowledgeReferral(Cannot):
    """Why there is nothing to acknowledge."""


class CannotNoteBaseline(Cannot):
    """Why a baseline meeting cannot be noted."""


class CannotAcceptReferral(Cannot):
    """What stands in the way of accepting a request."""


class CannotSayNotYet(Cannot):
    """What stands in the way of answering "not yet"."""


class CannotRedirectReferral(Cannot):
    """What stands in the way of passing a request to better help."""


@transaction.atomic
def acknowledge_referral(*, referral: Referral, words: str = "", by: User, at: datetime) -> Referral:
    """Tell the referrer that the request is here, and whether there is a wait."""
    referral = held_by_manager(referral, Permission.REFERRAL_DECIDE, by=by)
    if blockers := rules.blockers_to_acknowledging(referral):
        raise CannotAcknowledgeReferral(blockers)
    referral.acknowledged_at, referral.acknowledged_by, referral.acknowledged_words = at, by, words
    referral.save(update_fields=["acknowledged_at", "acknowledged_by", "acknowledged_words"])
    record("referral.acknowledged", subject=referral, by=by, at=at)
    tell(f"Told the referrer that the request is here. {words}".strip(), family=referral.family, by=by, at=at)
    return referral


@transaction.atomic
def note_baseline(*, referral: Referral, met_on: date, note: str, by: User, at: datetime) -> Referral:
    """Note the baseline meeting: aims, questions, bottom lines and resources, talked through with the referrer."""
    referral = held_by_manager(referral, Permission.REFERRAL_DECIDE, by=by)
    blockers = rules.blockers_to_noting_baseline(referral)
    if met_on > localdate(at):
        blockers.append("The baseline meeting cannot have been on a day still to come.")
    if blockers:
        raise CannotNoteBaseline(blockers)
    referral.baseline_met_on, referral.baseline_note = met_on, note
    referral.save(update_fields=["baseline_met_on", "baseline_note"])
    record("referral.baseline_noted", subject=referral, by=by, at=at)
    tell("Met the referrer for the baseline meeting.", family=referral.family, by=by, at=at)
    return referral


@transaction.atomic
def accept_referral(*, referral: Referral, reason: str, by: User, at: datetime) -> Referral:
    """Accept the request. The family gets its coordinator next."""
    referral = held_by_manager(referral, Permission.REFERRAL_DECIDE, by=by)
    blockers = rules.blockers_to_accepting(referral, referral.service, queries.standing_of(referral, on=localdate(at)))
    if not reason.strip():
        blockers.append("Say why, in words the referrer and the family can read.")
    if blockers:
        raise CannotAcceptReferral(blockers)
    return _decide(
        referral, ReferralStatus.ACCEPTED, "referral.accepted", f"Accepted the request: {reason}", reason, by, at
    )


@transaction.atomic
def say_not_yet(*, referral: Referral, reason: str, by: User, at: datetime) -> Referral:
    """Not yet: the referrer reads why, changes what is needed and sends it again."""
    referral = held_by_manager(referral, Permission.REFERRAL_DECIDE, by=by)
    if blockers := rules.blockers_to_saying_not_yet(referral, reason):
        raise CannotSayNotYet(blockers)
    return _decide(
        referral, ReferralStatus.NOT_YET, "referral.not_yet", f"Answered “not yet”: {reason}", reason, by, at
    )


@transaction.atomic
def redirect_referral(*, referral: Referral, reason: str, by: User, at: datetime) -> Referral:
    """Something else would help better: say what, and where."""
    referral = held_by_manager(referral, Permission.REFERRAL_DECIDE, by=by)
    if blockers := rules.blockers_to_redirecting(referral, reason):
        raise CannotRedirectReferral(blockers)
    referral.ended_at, referral.ended_by, referral.ended_why = at, by, reason
    words = f"Passed the request to better help: {reason}"
    return _decide(referral, ReferralStatus.REDIRECTED, "referral.redirected", words, reason, by, at)


def _decide(
    referral: Referral, status: ReferralStatus, event: str, words: str, reason: str, by: User, at: datetime
) -> Referral:
    referral.status = status
    referral.decided_at, referral.decided_by, referral.decision_reason = at, by, reason
    if referral.acknowledged_at is None:
        referral.acknowledged_at, referral.acknowledged_by = at, by
    referral.save()
    record(event, subject=referral, by=by, at=at)
    tell(words, family=referral.family, by=by, at=at)
    return referral
