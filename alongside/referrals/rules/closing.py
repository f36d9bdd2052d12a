"""What must be true before a piece of work can end. No database, no clock."""

from collections.abc import Iterable

from alongside.people.models import Person
from alongside.referrals.models import Referral
from alongside.referrals.rules.moving import blockers_to_moving
from alongside.referrals.states import ReferralStatus


def blockers_to_closing(
    referral: Referral,
    *,
    children: Iterable[Person],
    said: Iterable[tuple[int, str]],
    words: str,
    unfinished: Iterable[str],
) -> list[str]:
    """`unfinished` are the sentences of rooms above: a plan that waits for its review, a meeting not held.

    `said` pairs each child with where they live; every child has to be there.
    """
    if moving := blockers_to_moving(referral, to=ReferralStatus.CLOSED, doing="closed"):
        return moving
    lives = {child_id: where.strip() for child_id, where in said}
    blockers = list(unfinished)
    blockers += [f"Say who {child.short_name} lives with." for child in children if not lives.get(child.pk)]
    if not words.strip():
        blockers.append("Say in a sentence or two how it ended, and how the family can ask again.")
    return blockers
