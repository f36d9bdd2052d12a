"""One session, as anybody reads of it before they ask for a place."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.views import public_page
from alongside.training.queries import public_list


@public_page
@require_safe
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="One session: course, day, place and free places; never its online link.")
def training_session(request: HttpRequest, reference: str) -> HttpResponse:
    """Nobody is told of a draft, or of one organisation's own: there is no such page."""
    session = public_list.get_listed_session(reference, timezone.now())
    page = {
        "page_name": "training-session",
        "session": session,
        "course": session.course,
        "before": public_list.what_before(session.course),
        "terms": public_list.terms_of(session.course.terms, session.days[0][0] if session.days else None),
    }
    return render(request, "public/training_session.html", page)
