"""What somebody of the family may do for their meeting at home, and what they need. No database, no clock."""

from collections.abc import Collection

from alongside.conferences.rules.moving import NOT_BEGUN
from alongside.conferences.states import Coming, ConferenceStatus, MayKnow

TOO_LATE = "The meeting has begun, so this no longer changes."
NOT_INVITED = "There is no meeting to answer."


def may_still_answer(status: str) -> bool:
    """Answers can be changed until the meeting begins."""
    return ConferenceStatus(status) in NOT_BEGUN


def blockers_to_answering(status: str, *, invited: bool) -> list[str]:
    """Why somebody cannot say any more whether they come, what they need, or what they want to say."""
    if not invited:
        return [NOT_INVITED]
    return [] if may_still_answer(status) else [TOO_LATE]


def blockers_to_choosing_who_knows(may_know: MayKnow, *, people: Collection[int], others: Collection[int]) -> list[str]:
    """`others` are the people of the family they may name."""
    if set(people) - set(others):
        return ["Choose people from the list."]
    if may_know == MayKnow.NAMED and not people:
        return ["Choose at least one person."]
    return []


def blockers_to_changing_words(*, are_their_own: bool, who: str) -> list[str]:
    """What somebody wrote at home nobody else changes."""
    return [f"{who} wrote these words at home. Only {who} can change them."] if are_their_own else []


def how_others_know(coming: str, *, not_invited: str) -> str:
    """What may be known of somebody's coming, by those they let know: nothing, where they do not come."""
    return coming if coming in (Coming.COMES, Coming.REMOTE) and not not_invited else ""
