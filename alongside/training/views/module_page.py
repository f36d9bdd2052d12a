"""One page of a course people read by themselves."""

from django.http import Http404, HttpResponse

from alongside.access.guards import WorkerRequest
from alongside.foundation.written import as_html
from alongside.training.queries.module import get_module, pages_of, questions_of
from alongside.training.views import by_link, show, who_arranges


@by_link
def module_page(request: WorkerRequest, slug: str, position: int) -> HttpResponse:
    """The page, with ways back and on, for anyone."""
    course = get_module(slug, arranges=who_arranges(request))
    pages = pages_of(course)
    if not 1 <= position <= len(pages):
        raise Http404
    page = pages[position - 1]
    more = {"position": position, "pages": pages, "written": as_html(page.words)}
    return show(request, "module_page", course=course, page=page, questions=questions_of(course), **more)
