"""A place in the calendar of whoever has it, by a mark that opens this place alone and in no other way."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from alongside.foundation.calendar_file import CONTENT_TYPE, calendar_of
from alongside.foundation.components import whole_address
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.training.queries.my_calendar import occasions_of
from alongside.training.queries.tokens import booking_in_calendar
from alongside.training.views import attached, by_link


@by_link
@leaves(Kind.FILE, to=Reader.WORKER, says="One place in a session, with how to join, for the calendar of who has it.")
def training_place_calendar(request: HttpRequest, token: str) -> HttpResponse:
    """A calendar may ask again: what moved has moved there too, and what ended is crossed out."""
    booking = booking_in_calendar(token)
    if booking is None:
        raise Http404
    more_at = whole_address(request, reverse("training_place", args=[booking.reference]))
    days = occasions_of(booking, more_at=more_at)
    content = calendar_of(days, name=booking.session.course.title, made_at=timezone.now())
    return attached(content, "training.ics", CONTENT_TYPE)
