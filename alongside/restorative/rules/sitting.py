"""When people sit together: setting a day, who came, and words going between them instead. No database, no clock."""

from collections.abc import Collection, Mapping
from datetime import date, datetime

from alongside.restorative.rules.moving import WHERE_IT_IS
from alongside.restorative.states import INDIRECT, Came, Form, MeetingStatus

THERE = frozenset({Came.IN_PERSON, Came.PART, Came.REMOTE})
# From here a day can be set; where it is arranged already, another day takes its place.
BEFORE_A_DAY = frozenset({MeetingStatus.PREPARING, MeetingStatus.ARRANGED, MeetingStatus.MET})
PASSED = "That day and time have passed."
NOBODY_CAME = "Nobody is written down as having come. If nobody came, set another day."


def blockers_to_a_day(status: str, *, form: str) -> list[str]:
    """Why no day can be set from where the meeting is, whoever would come."""
    now = MeetingStatus(status)
    if now not in BEFORE_A_DAY:
        return [WHERE_IT_IS[now]]
    return (
        ["Here words go from one to another, and nobody sits together."] if form in (Form.CARRIED, Form.LETTERS) else []
    )


def blockers_to_a_place(*, form: str, venue: str, remote_link: str) -> list[str]:
    """In one room there has to be a room; by video, a way in."""
    if form == Form.TOGETHER and not venue.strip():
        return ["Say where people meet."]
    if form == Form.VIDEO and not remote_link.strip():
        return ["Say how people join: a link or a phone number."]
    return []


def blockers_to_a_start(starts_at: datetime, *, at: datetime) -> list[str]:
    return [PASSED] if starts_at <= at else []


def blockers_to_carrying(status: str, *, form: str) -> list[str]:
    """Words are carried only where that is how people hear each other, once they are prepared."""
    now = MeetingStatus(status)
    if form not in INDIRECT:
        return ["Here people meet. Set a day and place."]
    if now == MeetingStatus.ARRANGED:
        return ["Words are being carried already."]
    return [] if now in BEFORE_A_DAY else [WHERE_IT_IS[now]]


def blockers_to_everyone_heard(status: str, *, form: str) -> list[str]:
    """Where nobody sat together, the facilitators say when everyone has been heard."""
    if form not in INDIRECT:
        return ["Write down who came: that says that people have met."]
    return [] if status == MeetingStatus.ARRANGED else [WHERE_IT_IS[MeetingStatus(status)]]


def blockers_to_noting_who_came(
    *, status: str, starts_on: date, today: date, came: Mapping[int, str], may_be_noted: Collection[int], is_held: bool
) -> list[str]:
    """`came` by party: an empty text where nothing is known. The register of a day that was can be put right later."""
    if not is_held and status != MeetingStatus.ARRANGED:
        return [WHERE_IT_IS[MeetingStatus(status)]]
    if starts_on > today:
        return ["That day has not come yet."]
    if not set(came) <= set(may_be_noted):
        return ["Somebody on this list does not take part."]
    if not any(answer in THERE for answer in came.values()):
        return [NOBODY_CAME]
    return []
