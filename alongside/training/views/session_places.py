"""Everybody who has, had or waits for a place in one session, for who arranges training."""

from django.http import HttpResponse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.training.queries.my_places import everybody_of
from alongside.training.queries.places import room_of
from alongside.training.queries.sessions import get_session
from alongside.training.rules.places import blockers_by_time
from alongside.training.rules.standing import tag_of
from alongside.training.rules.terms import money
from alongside.training.states import LIVE, PlacesGiven
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def session_places(request: WorkerRequest, reference: str) -> HttpResponse:
    """Those with a place, the line in its order, and those whose place ended, with what is charged."""
    session, now = get_session(reference), timezone.now()
    room, everybody = room_of(session, at=now), everybody_of(session)
    return show(
        request,
        "session_places",
        session=session,
        room=room,
        live=[one for one in everybody if one.status in LIVE],
        ended=[one for one in everybody if one.status not in LIVE],
        charges=[(one, charge) for one in everybody for charge in one.charges.all()],
        to_choose=room.places_given == PlacesGiven.CHOSEN,
        stops=blockers_by_time(room, at=now),
        tag_of=tag_of,
        money=money,
    )
