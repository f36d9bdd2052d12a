"""The first page of a course people read by themselves."""

from django.http import HttpResponse

from alongside.access.guards import WorkerRequest
from alongside.foundation.written import as_html
from alongside.training.queries.module import get_module, pages_of, questions_of, taken_by
from alongside.training.views import by_link, show, who_arranges, who_learns


@by_link
def module(request: WorkerRequest, slug: str) -> HttpResponse:
    """What it is and what its pages are, for anyone."""
    course = get_module(slug, arranges=who_arranges(request))
    taken = taken_by(who_learns(request), course)
    more = {"pages": pages_of(course), "questions": questions_of(course), "written": as_html(course.words)}
    return show(request, "module", course=course, taken=taken, **more)
