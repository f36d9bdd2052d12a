"""Ending a piece of work, with where each child is at that moment."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions import tell
from alongside.families.states import Status
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person
from alongside.referrals import queries, rules
from alongside.referrals.actions.holding import held_by_manager
from alongside.referrals.actions.leaving import end_coordinator
from alongside.referrals.models import ChildAtClosing, Closing, Referral
from alongside.referrals.states import ClosingReason, ReferralStatus


class CannotCloseReferral(Cannot):
    """What still stands in the way of ending this piece of work."""


@transaction.atomic
def close_referral(
    *,
    referral: Referral,
    reason: ClosingReason,
    words: str,
    children: Sequence[tuple[Person, str, Status]],
    unfinished: Sequence[str] = (),
    by: User,
    at: datetime,
) -> Closing:
    """End it. `unfinished` are reasons from the rooms above why it cannot end yet; the coordinator leaves."""
    referral = held_by_manager(referral, Permission.WORK_CLOSE, by=by)
    asked_for = queries.children_in(referral)
    said = [(child.pk, lives_with) for child, lives_with, _ in children]
    if blockers := rules.blockers_to_closing(
        referral, children=asked_for, said=said, words=words, unfinished=unfinished
    ):
        raise CannotCloseReferral(blockers)
    referral.status = ReferralStatus.CLOSED
    referral.ended_at, referral.ended_by, referral.ended_why = at, by, words
    referral.save()
    closing = Closing.objects.create(referral=referral, reason=reason, words=words, closed_at=at, closed_by=by)
    _note_children(closing, children, {child.pk for child in asked_for})
    end_coordinator(referral, why="The work ended.", by=by, at=at)
    record("referral.closed", subject=referral, detail={"reason": reason.value}, by=by, at=at)
    tell(f"This piece of work ended. {reason.label}. {words}", family=referral.family, by=by, at=at)
    return closing


def _note_children(closing: Closing, children: Sequence[tuple[Person, str, Status]], asked_for: set[int]) -> None:
    for child, lives_with, status in children:
        if child.pk in asked_for:
            ChildAtClosing.objects.create(closing=closing, child=child, lives_with=lives_with, status=status)
