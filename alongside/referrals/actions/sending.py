"""Sending a request, and taking it back."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions import tell
from alongside.foundation.blockers import Cannot
from alongside.referrals import queries, rules
from alongside.referrals.actions.holding import held, held_by_referrer
from alongside.referrals.actions.leaving import end_coordinator
from alongside.referrals.models import Referral
from alongside.referrals.states import ReferralStatus


class CannotSendReferral(Cannot):
    """What still stands between the referrer and sending."""


class CannotWithdrawReferral(Cannot):
    """Why a request cannot be taken back."""


@transaction.atomic
def send_referral(*, referral: Referral, by: User, at: datetime) -> Referral:
    """Send the request to the service, for the first time or again after "not yet"."""
    referral = held_by_referrer(referral, by=by)
    if blockers := rules.blockers_to_sending(referral, queries.standing_of(referral, on=localdate(at))):
        raise CannotSendReferral(blockers)
    again = referral.sent_at is not None
    referral.status = ReferralStatus.SENT
    referral.sent_at = at
    referral.acknowledged_at, referral.acknowledged_by, referral.acknowledged_words = None, None, ""
    referral.save()
    record("referral.sent", subject=referral, detail={"again": again}, by=by, at=at)
    urgent = " It is urgent." if referral.urgent else ""
    verb = "Sent the request again" if again else f"Asked for a {referral.service.meeting_name}"
    tell(f"{verb}.{urgent}", family=referral.family, by=by, at=at)
    return referral


@transaction.atomic
def withdraw_referral(*, referral: Referral, reason: str, by: User, at: datetime) -> Referral:
    """Take the request back, with a reason everyone can read. A family's "no" is never held against it."""
    if not (by.may(Permission.REFERRAL_WRITE) or by.may(Permission.REFERRAL_DECIDE)):
        raise NotAllowed(Permission.REFERRAL_WRITE)
    decides = by.may(Permission.REFERRAL_DECIDE)
    referral = held(referral) if decides else held_by_referrer(referral, by=by)
    if blockers := rules.blockers_to_withdrawing(referral, reason, decides=decides):
        raise CannotWithdrawReferral(blockers)
    referral.status = ReferralStatus.WITHDRAWN
    referral.ended_at, referral.ended_by, referral.ended_why = at, by, reason
    referral.save()
    end_coordinator(referral, why="The request was taken back.", by=by, at=at)
    record("referral.withdrawn", subject=referral, by=by, at=at)
    tell(f"The request was taken back: {reason}", family=referral.family, by=by, at=at)
    return referral
