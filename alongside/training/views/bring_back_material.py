"""Bringing a learning material back."""

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
def bring_back_material(request: WorkerRequest, number: int) -> HttpResponse:
    """Learners find it again."""
    material, now = get_material(number).material, timezone.now()

    def act() -> None:
        actions.bring_back_material(material=material, by=request.user, at=now)

    pressed(request, act, said=f"“{material.title}” is back.", at=now)
    return redirect("course_materials", material.course.slug)
