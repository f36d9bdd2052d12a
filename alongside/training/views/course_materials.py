"""The learning materials of a course, for who arranges training."""

from django.http import HttpResponse

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.training.queries.courses import get_course
from alongside.training.queries.materials import materials_of
from alongside.training.states import ReadWhen
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def course_materials(request: WorkerRequest, slug: str) -> HttpResponse:
    """What people read before and after, every version of it, and what was taken out."""
    course = get_course(slug)
    there = materials_of(course)
    groups = [(when, [one for one in there if one.material.read_when == when]) for when in ReadWhen]
    return show(request, "course_materials", course=course, groups=groups, gone=materials_of(course, withdrawn=True))
