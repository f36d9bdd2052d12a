"""What of restorative meetings waits for a worker."""

from datetime import date

from django.db.models import Q

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.families.queries import Waiting
from alongside.foundation.components import plural
from alongside.restorative.models import Facilitator, Meeting, Party, Screen
from alongside.restorative.queries.following_up import what_waits_later
from alongside.restorative.queries.meetings import meetings_visible_to
from alongside.restorative.states import FacilitatorPart, MeetingStatus, PartyAnswer, SafeToGoOn

# Who wants to take part is prepared once they were found ready; the others have not answered yet.
TO_PREPARE = Q(answer__in=[PartyAnswer.NOT_ASKED, PartyAnswer.ASKED]) | (
    Q(answer=PartyAnswer.YES) & (Q(readiness=None) | Q(readiness__ready=None) | Q(readiness__ready=False))
)


def waiting_for(worker: User, *, today: date) -> list[Waiting]:
    """Somebody to choose, a part to say, looking whether it is safe, people to prepare, and how it is afterwards."""
    later = [_wait(meeting, words) for meeting, words in what_waits_later(worker, on=today)]
    return [*_to_choose(worker), *_mine(worker), *later]


def _to_choose(worker: User) -> list[Waiting]:
    if not worker.may(Permission.RESTORATIVE_NAME):
        return []
    led = Facilitator.objects.filter(part=FacilitatorPart.LEAD, ended_at=None).values("meeting")
    nobody = meetings_visible_to(worker).exclude(status=MeetingStatus.OVER).exclude(pk__in=led)
    return [_wait(meeting, "Choose who facilitates a restorative meeting.") for meeting in nobody]


def _mine(worker: User) -> list[Waiting]:
    named = {one.meeting_id: one for one in Facilitator.objects.filter(worker=worker, ended_at=None)}
    if not named:
        return []
    going_on = meetings_visible_to(worker).exclude(status=MeetingStatus.OVER).filter(pk__in=named)
    meetings = list(going_on)
    screens = _newest_screens(meetings)
    people = dict[int, list[Party]]()
    for party in Party.objects.filter(meeting__in=[one.pk for one in meetings]).filter(TO_PREPARE):
        people.setdefault(party.meeting_id, []).append(party)
    waits = [_step(one, named[one.pk], screens.get(one.pk), to_prepare=len(people.get(one.pk, []))) for one in meetings]
    return [wait for wait in waits if wait]


def _newest_screens(meetings: list[Meeting]) -> dict[int, Screen]:
    looking = [one.pk for one in meetings if one.status == MeetingStatus.LOOKING]
    return {one.meeting_id: one for one in Screen.objects.filter(meeting__in=looking).order_by("looked_at", "pk")}


def _step(meeting: Meeting, mine: Facilitator, screen: Screen | None, *, to_prepare: int) -> Waiting | None:
    if mine.no_part_said_at is None:
        return _wait(meeting, "Say whether you have a part in this matter: a restorative meeting.", to="say_no_part")
    if meeting.status == MeetingStatus.LOOKING:
        return _looking(meeting, mine, screen)
    if meeting.status == MeetingStatus.PREPARING and mine.part != FacilitatorPart.SUPERVISOR and to_prepare:
        return _wait(meeting, f"{plural(to_prepare, 'person', 'people')} to ask and prepare, each alone.")
    return None


def _looking(meeting: Meeting, mine: Facilitator, screen: Screen | None) -> Waiting | None:
    asked = screen is not None and screen.safe == SafeToGoOn.WITH_CARE and screen.agreed_at is None
    if mine.part == FacilitatorPart.SUPERVISOR:
        words = "Read whether a restorative meeting is safe, and say whether people may be asked."
        return _wait(meeting, words, to="agree_to_go_on") if asked and screen and not screen.not_yet_at else None
    if screen is None:
        return _wait(meeting, "Look whether a restorative meeting is safe, before anybody is asked.")
    if screen.safe == SafeToGoOn.NO or asked:
        return None
    return _wait(meeting, "Go on with a restorative meeting: see what is still missing before people are asked.")


def _wait(meeting: Meeting, words: str, *, to: str = "restorative_meeting") -> Waiting:
    return Waiting(
        words=words,
        family_name=meeting.family.name,
        family_reference=meeting.family.reference,
        link_to=to,
        link_reference=meeting.reference,
    )
