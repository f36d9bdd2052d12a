"""The pages and questions of a course people read by themselves, for who arranges training."""

from django.http import HttpResponse

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.training.queries.module import get_module, pages_of, questions_of
from alongside.training.rules.first_module import FIRST_PAGES, TO_BE_CHECKED
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def change_module(request: WorkerRequest, slug: str) -> HttpResponse:
    """Everything in it, in order, with a way to change each."""
    course = get_module(slug, arranges=True)
    ours = {page.words for page in FIRST_PAGES}
    pages = [(page, page.words in ours) for page in pages_of(course)]
    more = {"questions": questions_of(course), "to_be_checked": TO_BE_CHECKED}
    return show(request, "change_module", course=course, pages=pages, **more)
