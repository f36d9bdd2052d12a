"""Booking a place for somebody else."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.partners.queries import organisations
from alongside.training.actions.give_place import give_place as give
from alongside.training.forms.places import GivePlace
from alongside.training.queries.places import room_of
from alongside.training.queries.sessions import get_session
from alongside.training.rules.places import blockers_by_time, status_for_new
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def give_place(request: WorkerRequest, reference: str) -> HttpResponse:
    """As they would ask themselves: nobody in line is passed over."""
    session, now = get_session(reference), timezone.now()
    agrees, known = session.course.manager_agrees, {one.pk: one for one in organisations()}
    form = GivePlace(
        posted(request), kept=words_kept_for(request), organisations=list(known.values()), manager_agrees=agrees
    )
    made: dict[str, Any] = {}

    def act() -> None:
        said = {**form.cleaned_data, "organisation": known[form.cleaned_data["organisation"]]}
        made["place"] = give(session=session, **said, by=request.user, at=now)

    if done(request, form, act, at=now):
        place = made["place"]
        messages.success(request, f"{place.learner.name}: {place.get_status_display().lower()}. They are told.")
        return redirect("session_places", reference)
    room = room_of(session, at=now)
    will, stops = status_for_new(room, manager_agrees=agrees), blockers_by_time(room, at=now)
    return show(request, "give_place", form=form, session=session, room=room, will=will, stops=stops)
