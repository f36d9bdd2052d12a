"""Which step of a restorative meeting may follow which. No database, no clock."""

from alongside.restorative.states import TRANSITIONS, MeetingStatus

WHERE_IT_IS = {
    MeetingStatus.ASKED: "Nobody facilitates this yet.",
    MeetingStatus.LOOKING: "Whether it is safe is still being looked at.",
    MeetingStatus.PREPARING: "People are still being prepared.",
    MeetingStatus.ARRANGED: "This is arranged and has not happened yet.",
    MeetingStatus.MET: "People have met.",
    MeetingStatus.OVER: "This is over.",
}


def blockers_to_moving(status: str, *, to: MeetingStatus) -> list[str]:
    """Why it cannot go to this step from where it is."""
    now = MeetingStatus(status)
    return [] if to in TRANSITIONS[now] else [WHERE_IT_IS[now]]


def blockers_to_changing(status: str) -> list[str]:
    """What is over is not written in any more."""
    return [WHERE_IT_IS[MeetingStatus.OVER]] if status == MeetingStatus.OVER else []


def blockers_to_asking_people(status: str) -> list[str]:
    """Nobody is asked, met or written to before it was looked whether that is safe."""
    now = MeetingStatus(status)
    return [WHERE_IT_IS[now]] if now in (MeetingStatus.ASKED, MeetingStatus.LOOKING, MeetingStatus.OVER) else []
