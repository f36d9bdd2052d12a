"""What somebody who has a place reads before their session and after it."""

from django.http import Http404, HttpResponse
from django.utils import timezone

from alongside.training.queries.materials import materials_of, opened_by
from alongside.training.states import LIVE, BookingStatus, ReadWhen
from alongside.training.views import LearnerRequest, booking_of, learner_page, show


@learner_page
def place_materials(request: LearnerRequest, reference: str) -> HttpResponse:
    """What they can open now, and what comes later. 404 for who has no place any more."""
    booking = booking_of(request, reference)
    if booking.status not in LIVE:
        raise Http404
    opens = opened_by(booking, timezone.now())
    there = materials_of(booking.session.course)
    return show(
        request,
        "place_materials",
        booking=booking,
        now=[one for one in there if one.material.read_when in opens],
        later=[one for one in there if one.material.read_when == ReadWhen.AFTER not in opens],
        booked=booking.status == BookingStatus.BOOKED,
    )
