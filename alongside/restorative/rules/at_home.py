"""What somebody who takes part may say for themselves, and what nobody else changes. No database, no clock."""

from datetime import date

from alongside.restorative.rules.moving import blockers_to_asking_people, blockers_to_changing
from alongside.restorative.states import LEAVES, MeetingStatus, PartyAnswer

NOT_ASKED = "There is nothing to answer."
NOT_NOW = "You cannot say yes now. You can later."
WRITE_SOMETHING = "Write your words first."
NOT_TO_THEM = "These words cannot be sent now."
PASSED_ON = "These words were passed on already."
NOT_YET = "It is not time for this yet."
NOT_AGREED = "This was not agreed yet."
NOT_THEIRS = "Only who takes part can say this."


def blockers_to_answering(status: str, *, before: str, now: str, said_at_home: bool, by_worker: bool) -> list[str]:
    """Why an answer cannot be given. Whoever was asked may say no, or stop, until it is over; no reason is needed.

    `said_at_home`: their last answer is their own. A worker may then write down that they do not want to, and no more.
    """
    if over := blockers_to_changing(status):
        return over
    if now == PartyAnswer.NOT_ASKED or (before == PartyAnswer.NOT_ASKED and not by_worker):
        return [NOT_ASKED]
    if now in LEAVES:
        return []
    if by_worker and said_at_home:
        return ["They answered themselves, at home. Only they can change it."]
    if by_worker:
        return blockers_to_asking_people(status)
    waits = now == PartyAnswer.YES and before != PartyAnswer.YES and status == MeetingStatus.LOOKING
    return [NOT_NOW] if waits else []


def looked_at_again(before: str, now: str) -> bool:
    """Whether the facilitators look at readiness again: somebody who did not want to has changed their mind."""
    return before in LEAVES and now not in LEAVES


def blockers_to_writing(status: str, *, answer: str, is_their_own: bool, by_worker: bool) -> list[str]:
    """Why words cannot be written. What somebody wrote at home no worker changes."""
    if over := blockers_to_changing(status):
        return over
    if answer == PartyAnswer.NOT_ASKED and not by_worker:
        return [NOT_ASKED]
    return ["They wrote this themselves, at home. Only they can change it."] if by_worker and is_their_own else []


def blockers_to_carrying(status: str, *, words: str, said_by: str, to: str, same: bool, by_worker: bool) -> list[str]:
    """Why words cannot go from one to another. At home nothing tells whether the other said no."""
    if over := blockers_to_changing(status):
        return over
    # A facilitator may bring somebody a letter before they have made up their mind.
    may_reach = to not in LEAVES if by_worker else to == PartyAnswer.YES
    if not same or not may_reach or said_by != PartyAnswer.YES:
        return [NOT_TO_THEM]
    return [] if words.strip() else [WRITE_SOMETHING]


def blockers_to_changing_carried(status: str, *, passed_on: bool, is_their_own: bool, by_worker: bool) -> list[str]:
    """Until they are passed on, words are whose they are: to hold, to let go, to take back."""
    if over := blockers_to_changing(status):
        return over
    if passed_on:
        return [PASSED_ON]
    return ["They wrote this themselves, at home. Only they can change it."] if by_worker and is_their_own else []


def blockers_to_saying_kept(status: str, *, made: bool, said_at_home: bool, by_worker: bool) -> list[str]:
    """Whether something was kept is said by whom it is owed to."""
    if over := blockers_to_changing(status):
        return over
    if not made:
        return [NOT_AGREED]
    return ["They said this themselves, at home. Only they can change it."] if by_worker and said_at_home else []


def blockers_to_following_up(
    status: str, *, takes_part: bool, due_on: date, today: date, said_at_home: bool, by_worker: bool
) -> list[str]:
    """A facilitator may ask earlier; what somebody said at home stays as they said it."""
    if over := blockers_to_changing(status):
        return over
    if not takes_part:
        return [NOT_THEIRS]
    if not by_worker and today < due_on:
        return [NOT_YET]
    return ["They said this themselves, at home. Only they can change it."] if by_worker and said_at_home else []
