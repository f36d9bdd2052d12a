"""Giving a place back: by its learner, or by whoever arranges training."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.models import User
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.training.actions.cancel_place import cancel_place as cancel
from alongside.training.forms.places import CancelPlace
from alongside.training.models import Booking
from alongside.training.queries.my_places import get_place
from alongside.training.queries.places import room_of
from alongside.training.rules.places import blockers_to_cancelling
from alongside.training.rules.terms import money, pence_for
from alongside.training.rules.until import is_late
from alongside.training.states import BookingStatus, ChargeFor
from alongside.training.views import LearnerRequest, booking_of, learner_page, show


@learner_page
def cancel_place(request: LearnerRequest, reference: str) -> HttpResponse:
    """What it means, and what it costs where it is late, before the button."""
    return _page(request, booking_of(request, reference), by=request.learner, back="my_training")


@needs(Permission.TRAINING_ARRANGE)
def cancel_place_for(request: WorkerRequest, reference: str) -> HttpResponse:
    """The same for somebody else, who wrote or rang."""
    return _page(request, get_place(reference), by=request.user, back="")


def _page(request: Any, booking: Booking, *, by: User, back: str) -> HttpResponse:
    now, session = timezone.now(), booking.session
    form = CancelPlace(posted(request), kept=words_kept_for(request))
    if done(request, form, lambda: cancel(booking=booking, **form.cleaned_data, by=by, at=now), at=now):
        messages.success(request, "The place is given back. We have written to you." if back else "It is cancelled.")
        return redirect(back) if back else redirect("session_places", session.reference)
    room = room_of(session, at=now)
    late = booking.status == BookingStatus.BOOKED and is_late(booking, room.begins_at, at=now)
    pence = pence_for(session.course.terms, ChargeFor.LATE, booking.organisation.kind) if late else 0
    return show(
        request,
        "cancel_place",
        form=form,
        booking=booking,
        session=session,
        mine=bool(back),
        stops=blockers_to_cancelling(booking, room, at=now),
        late=late,
        costs=money(pence) if pence else "",
    )
