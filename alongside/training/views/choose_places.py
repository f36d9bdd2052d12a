"""Choosing who has a place, where places are chosen for a mixed room."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.states import Permission
from alongside.partners.states import OrganisationKind
from alongside.training.actions.choose_places import choose_places as choose
from alongside.training.forms.places import WAIT, ChoosePlaces
from alongside.training.queries.places import candidates_for, room_of, shares_of
from alongside.training.queries.sessions import get_session
from alongside.training.rules.choosing import blockers_to_choosing, suggested
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def choose_places(request: WorkerRequest, reference: str) -> HttpResponse:
    """It opens with a suggestion: each kind of organisation's share, then whoever asked first."""
    session, now = get_session(reference), timezone.now()
    room, wanted, shares = room_of(session, at=now), candidates_for(session), shares_of(session)
    for one in wanted:
        one.session = session
    start = {"chosen": sorted(suggested(wanted, shares, places=room.free))}
    form = ChoosePlaces(posted(request), initial=start, wanted=wanted)

    def act() -> None:
        said = form.cleaned_data
        waits, seen = said["others"] == WAIT, form.looked_at()
        choose(session=session, chosen=said["chosen"], seen=seen, others_wait=waits, by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Places are chosen, and everybody is told.")
        return redirect("session_places", reference)
    named = [(OrganisationKind(kind).label, places) for kind, places in shares.items()]
    stops = blockers_to_choosing(room, at=now)
    shown = " ".join(str(one.pk) for one in wanted)
    return show(
        request,
        "choose_places",
        form=form,
        session=session,
        room=room,
        wanted=wanted,
        shares=named,
        stops=stops,
        shown=shown,
    )
