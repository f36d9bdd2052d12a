"""When people can meet: who wants to, was met, is ready and safe. For the facilitators only. No database, no clock."""

from alongside.restorative.states import MeetingStatus, PartyAnswer


def goes_back(status: str, *, before: str, now: str) -> bool:
    """Whether the meeting goes back to preparing people, once somebody's answer was `before` and is `now`.

    Where a day is arranged and somebody who would come does not any more, it is not held without them behind their
    back: whoever else comes agreed to meet all who said yes. Where they have met already, what they agreed stands.
    """
    return status == MeetingStatus.ARRANGED and before == PartyAnswer.YES and now != PartyAnswer.YES
