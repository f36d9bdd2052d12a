"""Putting the questions of a course people read by themselves in order."""

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
def move_module_question(request: WorkerRequest, slug: str, number: int) -> HttpResponse:
    """One place up, or down where `way` says so."""
    part, now = get_question(get_module(slug, arranges=True), number), timezone.now()
    up = request.POST.get("way") != "down"

    def act() -> None:
        actions.move_module_part(part=part, up=up, by=request.user, at=now)

    pressed(request, act, said=f"The question is moved {'up' if up else 'down'}.", at=now)
    return redirect("change_module", slug)
