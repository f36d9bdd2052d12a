"""Taking a place that is offered: the page a letter leads to, with one button."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import done, posted
from alongside.foundation.forms import HouseForm
from alongside.training.actions.take_offer import take_offer as take
from alongside.training.queries.places import room_of
from alongside.training.rules.places import blockers_to_taking
from alongside.training.views import LearnerRequest, booking_of, learner_page, show


@learner_page
def take_offer(request: LearnerRequest, reference: str) -> HttpResponse:
    """Opening it takes nothing."""
    booking, now = booking_of(request, reference), timezone.now()
    form = HouseForm(posted(request))
    if done(request, form, lambda: take(booking=booking, by=request.learner, at=now), at=now):
        messages.success(request, "The place is yours.")
        return redirect("training_place", reference)
    session = booking.session
    agrees = session.course.manager_agrees
    stops = blockers_to_taking(booking, room_of(session, at=now), manager_agrees=agrees, at=now)
    return show(request, "take_offer", form=form, booking=booking, session=session, stops=stops)
