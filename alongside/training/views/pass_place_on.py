"""Passing a place on to a colleague."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import done, posted
from alongside.access.queries import words_kept_for
from alongside.training.actions.pass_place_on import pass_place_on as pass_on
from alongside.training.forms.places import PassPlaceOn
from alongside.training.queries.places import room_of
from alongside.training.rules.places import blockers_to_passing_on
from alongside.training.views import LearnerRequest, booking_of, learner_page, show


@learner_page
def pass_place_on(request: LearnerRequest, reference: str) -> HttpResponse:
    """Until the session begins, and never charged."""
    booking, now = booking_of(request, reference), timezone.now()
    form = PassPlaceOn(posted(request), kept=words_kept_for(request))
    if done(request, form, lambda: pass_on(booking=booking, **form.cleaned_data, by=request.learner, at=now), at=now):
        messages.success(request, f"{form.cleaned_data['name']} has your place now. We have written to you both.")
        return redirect("my_training")
    stops = blockers_to_passing_on(booking, room_of(booking.session, at=now), at=now)
    return show(request, "pass_place_on", form=form, booking=booking, session=booking.session, stops=stops)
