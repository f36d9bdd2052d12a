"""Putting the learning materials of a course in order."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs, pressed
from alongside.access.states import Permission
from alongside.training.actions import materials as actions
from alongside.training.queries.materials import get_material


@require_POST
@needs(Permission.TRAINING_ARRANGE)
def move_material(request: WorkerRequest, number: int) -> HttpResponse:
    """One place up, or down where `way` says so."""
    material, now = get_material(number).material, timezone.now()
    up = request.POST.get("way") != "down"

    def act() -> None:
        actions.move_material(material=material, up=up, by=request.user, at=now)

    pressed(request, act, said=f"“{material.title}” is moved {'up' if up else 'down'}.", at=now)
    return redirect("course_materials", material.course.slug)
