"""The page of one person who may take part, for the facilitators alone."""

from django.http import HttpResponse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families.queries.walls import standing_walls, wall_lines
from alongside.restorative.queries.parties import about_party, party_of
from alongside.restorative.rules.moving import blockers_to_asking_people
from alongside.restorative.views import meeting_to_hold, show


@needs(Permission.RESTORATIVE_HOLD)
def restorative_party(request: WorkerRequest, reference: str, party_id: int) -> HttpResponse:
    """How to reach them safely, what they said, how they were found, and what can be done next."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="restorative_party", at=now)
    party = party_of(meeting, party_id)
    return show(
        request,
        "restorative_party",
        meeting,
        party=party,
        about=about_party(party, today=timezone.localdate(now)),
        over=blockers_to_asking_people(meeting.status),
        wall_lines=wall_lines(standing_walls(meeting.family), around=party.person) if party.person else [],
    )
