"""A line manager says whether somebody can come, by the link that was sent to them."""

from datetime import datetime
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, posted
from alongside.training.actions.agree_place import agree_place as agree
from alongside.training.actions.agree_place import not_agree_place
from alongside.training.forms.places import AgreePlace
from alongside.training.models import Booking
from alongside.training.queries.places import room_of
from alongside.training.queries.tokens import booking_to_agree
from alongside.training.rules.places import blockers_to_agreeing
from alongside.training.rules.terms import terms_in_words
from alongside.training.states import BookingStatus
from alongside.training.views import by_link, show


@by_link
def agree_place(request: HttpRequest, token: str) -> HttpResponse:
    """Opening it changes nothing: programs that look at links before people do agree to nothing."""
    found = booking_to_agree(token)
    if found is None:
        answer = show(request, "agree_place_not_there")
        answer.status_code = 404
        return answer
    booking, now, asked = found, timezone.now(), cast(WorkerRequest, request)
    form = AgreePlace(posted(asked), initial={"name": booking.manager_name})

    def act() -> None:
        said = form.cleaned_data
        if said["agrees"]:
            agree(booking=booking, by=said["name"], at=now)
        else:
            not_agree_place(booking=booking, why=said["why"], by=said["name"], at=now)

    answered = done(asked, form, act, at=now)
    what = _what(booking_to_agree(token) or booking, answered=answered, at=now)
    return show(request, "agree_place", form=form, answered=answered, **what)


def _what(booking: Booking, *, answered: bool, at: datetime) -> dict[str, Any]:
    session = booking.session
    room = room_of(session, at=at)
    return {
        "booking": booking,
        "session": session,
        "stops": [] if answered else blockers_to_agreeing(booking, room, at=at),
        "agreed": booking.agreed_at is not None,
        "booked": booking.status == BookingStatus.BOOKED,
        "terms": terms_in_words(session.course.terms, room.begins_at, kind=booking.organisation.kind),
    }
