"""Passing a place on to a colleague: by its learner, or by whoever arranges training."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.models import User
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.training.actions.pass_place_on import pass_place_on as pass_on
from alongside.training.forms.places import PassPlaceOn, PassPlaceOnFor
from alongside.training.models import Booking
from alongside.training.queries.my_places import get_place
from alongside.training.queries.places import room_of
from alongside.training.rules.places import blockers_to_passing_on
from alongside.training.views import LearnerRequest, booking_of, learner_page, show


@learner_page
def pass_place_on(request: LearnerRequest, reference: str) -> HttpResponse:
    """Until the session begins, and never charged."""
    form = PassPlaceOn(posted(request), kept=words_kept_for(request))
    return _page(request, form, booking_of(request, reference), by=request.learner, back="my_training")


@needs(Permission.TRAINING_ARRANGE)
def pass_place_on_for(request: WorkerRequest, reference: str) -> HttpResponse:
    """The same for somebody who rang, or whose school did."""
    form = PassPlaceOnFor(posted(request), kept=words_kept_for(request))
    return _page(request, form, get_place(reference), by=request.user, back="")


def _page(request: Any, form: PassPlaceOn, booking: Booking, *, by: User, back: str) -> HttpResponse:
    session, now = booking.session, timezone.now()
    if done(request, form, lambda: pass_on(booking=booking, **form.cleaned_data, by=by, at=now), at=now):
        said = (
            "{} has your place now. We have written to you both." if back else "{} has the place now. Both were told."
        )
        messages.success(request, said.format(form.cleaned_data["name"]))
        return redirect(back) if back else redirect("session_places", session.reference)
    stops = blockers_to_passing_on(booking, room_of(session, at=now), at=now)
    return show(request, "pass_place_on", form=form, booking=booking, session=session, mine=bool(back), stops=stops)
