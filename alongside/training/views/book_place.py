"""Asking for a place in a session."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.actions.counting import Most, counted
from alongside.access.guards import done, posted
from alongside.access.queries import words_kept_for
from alongside.partners.queries import where_they_work
from alongside.training.actions.booking import CannotBook, book
from alongside.training.forms.places import BookPlace
from alongside.training.queries.places import missing_before, place_held_by, room_of
from alongside.training.queries.sessions import get_session
from alongside.training.rules.places import blockers_to_booking, status_for_new
from alongside.training.rules.terms import terms_in_words
from alongside.training.states import BookingStatus, SessionStatus
from alongside.training.views import LearnerRequest, learner_page, show

# Each asks a line manager, whose address anybody may type: nobody is flooded with letters. To be checked.
ASKS_A_DAY = Most(10, timedelta(days=1))
TOO_OFTEN = "Your line manager was asked many times today. Try again tomorrow, or ask whoever arranges training."
SAID = {
    BookingStatus.BOOKED: "You have a place.",
    BookingStatus.AGREEING: "A place is kept for you while we ask your line manager.",
    BookingStatus.WAITING: "You are on the waiting list.",
    BookingStatus.WANTED: "You asked for a place. We write to you once places are chosen.",
}


@learner_page
def book_place(request: LearnerRequest, reference: str) -> HttpResponse:
    """What, when, where, on which terms; then one button. A full session says so before anybody presses."""
    session, learner, now = get_session(reference), request.learner, timezone.now()
    place = where_they_work(learner).select_related("organisation").first()
    if session.status == SessionStatus.DRAFT or place is None:
        raise Http404
    agrees = session.course.manager_agrees
    manager = {"manager_name": place.line_manager_name, "manager_email": place.line_manager_email}
    form = BookPlace(
        posted(request),
        kept=words_kept_for(request),
        initial=manager,
        manager_agrees=agrees,
        own_email=learner.email,
    )
    made: dict[str, Any] = {}

    def act() -> None:
        if agrees and not counted("manager_asked", str(learner.pk), ASKS_A_DAY, at=now):
            raise CannotBook(TOO_OFTEN)
        said = {**manager, **form.cleaned_data}  # where nobody has to agree, they are told only of who did not come
        made["place"] = book(
            session=session, learner=learner, organisation=place.organisation, **said, by=learner, at=now
        )

    if done(request, form, act, at=now):
        messages.success(request, SAID[made["place"].status])
        return redirect("training_place", made["place"].reference)
    room, held = room_of(session, at=now), place_held_by(learner, session)
    not_for_them = str(session.only_for) if session.only_for_id not in (None, place.organisation_id) else ""
    missing = missing_before(session.course, learner)
    stops = blockers_to_booking(room, has_one=False, missing=missing, at=now, not_for_them=not_for_them)
    terms = terms_in_words(session.course.terms, room.begins_at, kind=place.organisation.kind)
    will = status_for_new(room, manager_agrees=agrees)
    return show(
        request, "book_place", form=form, session=session, room=room, held=held, stops=stops, terms=terms, will=will
    )
