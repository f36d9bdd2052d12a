"""Everything learners of a session read, for who holds it."""

from django.http import HttpResponse

from alongside.training.queries.materials import materials_of
from alongside.training.views import LearnerRequest, learner_page, session_to_hold, show


@learner_page
def session_materials(request: LearnerRequest, reference: str) -> HttpResponse:
    """What is read before and after, all of it open to its trainers at any time."""
    session = session_to_hold(request, reference)
    return show(request, "session_materials", session=session, materials=materials_of(session.course))
