"""Taking a question out of a course people read by themselves."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs, pressed
from alongside.access.states import Permission
from alongside.training.actions import module as actions
from alongside.training.queries.module import get_module, get_question


@require_POST
@needs(Permission.TRAINING_ARRANGE)
def remove_module_question(request: WorkerRequest, slug: str, number: int) -> HttpResponse:
    """Gone from the course; the others move up."""
    part, now = get_question(get_module(slug, arranges=True), number), timezone.now()

    def act() -> None:
        actions.remove_module_part(part=part, by=request.user, at=now)

    pressed(request, act, said=f"The question “{part}” is taken out.", at=now)
    return redirect("change_module", slug)
