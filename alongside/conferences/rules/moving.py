"""Which step of the meeting may follow which. No database, no clock."""

from alongside.conferences.states import TRANSITIONS, ConferenceStatus

WHERE_IT_IS = {
    ConferenceStatus.PREPARING: "This meeting is still being prepared.",
    ConferenceStatus.ARRANGED: "This meeting is arranged and has not begun.",
    ConferenceStatus.SHARING: "The family is being given information now.",
    ConferenceStatus.PRIVATE_TIME: "Private family time is going on.",
    ConferenceStatus.AGREEING: "The plan is being agreed now.",
    ConferenceStatus.HELD: "This meeting has been held.",
    ConferenceStatus.ADJOURNED: "This meeting was stopped for now.",
    ConferenceStatus.NOT_HELD: "This meeting was not held.",
}
OVER = (ConferenceStatus.HELD, ConferenceStatus.NOT_HELD)
NOT_BEGUN = (ConferenceStatus.PREPARING, ConferenceStatus.ARRANGED, ConferenceStatus.ADJOURNED)
GOING_ON = (ConferenceStatus.SHARING, ConferenceStatus.PRIVATE_TIME, ConferenceStatus.AGREEING)


def blockers_to_moving(status: str, *, to: ConferenceStatus) -> list[str]:
    """Why the meeting cannot go to this step from where it is."""
    now = ConferenceStatus(status)
    return [] if to in TRANSITIONS[now] else [WHERE_IT_IS[now]]


def blockers_to_preparing(status: str) -> list[str]:
    """Preparation can be written down until the meeting is over."""
    now = ConferenceStatus(status)
    return [WHERE_IT_IS[now]] if now in OVER else []
