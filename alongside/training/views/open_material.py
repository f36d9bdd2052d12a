"""Opening a file among the learning materials."""

from django.http import HttpResponse
from django.utils import timezone

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.training.queries.materials import get_version_to_open
from alongside.training.rules.material_files import header_name
from alongside.training.states import MaterialKind
from alongside.training.views import LearnerRequest, attached, learner_page, who_arranges


@learner_page
@leaves(Kind.FILE, to=Reader.WORKER, says="A file to learn from, to learners of a course and its trainers.")
def open_material(request: LearnerRequest, number: int, version: int = 0) -> HttpResponse:
    """A file to keep: the newest version, or an earlier one for who arranges training."""
    found = get_version_to_open(
        request.learner, number, version, arranges=who_arranges(request), kind=MaterialKind.FILE, at=timezone.now()
    )
    return attached(bytes(found.content or b""), header_name(found.file_name), found.content_type)
