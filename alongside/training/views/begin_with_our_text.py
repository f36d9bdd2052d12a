"""Beginning a module with the text we came with."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs, pressed
from alongside.access.states import Permission
from alongside.training.actions import module as actions
from alongside.training.queries.module import get_module


@require_POST
@needs(Permission.TRAINING_ARRANGE)
def begin_with_our_text(request: WorkerRequest, slug: str) -> HttpResponse:
    """Our pages and questions, where there are none yet."""
    course, now = get_module(slug, arranges=True), timezone.now()

    def act() -> None:
        actions.begin_with_our_text(course=course, by=request.user, at=now)

    pressed(request, act, said="Our own text is here now. Check it before you offer the course.", at=now)
    return redirect("change_module", slug)
