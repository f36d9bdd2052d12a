"""Letting an offered place go: asked once more, with what it does."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import done, posted
from alongside.foundation.forms import HouseForm
from alongside.training.actions.take_offer import let_offer_go as let_go
from alongside.training.states import BookingStatus
from alongside.training.views import LearnerRequest, booking_of, learner_page, show


@learner_page
def let_offer_go(request: LearnerRequest, reference: str) -> HttpResponse:
    """It goes to the next person, and they are not on the list any more."""
    booking, now = booking_of(request, reference), timezone.now()
    form = HouseForm(posted(request))
    if done(request, form, lambda: let_go(booking=booking, by=request.learner, at=now), at=now):
        messages.success(request, "Thank you for saying so. The place goes to the next person.")
        return redirect("my_training")
    offered = booking.status == BookingStatus.OFFERED
    return show(request, "let_offer_go", form=form, booking=booking, session=booking.session, offered=offered)
