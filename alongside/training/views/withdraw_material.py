"""Taking a learning material out of its course."""

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
def withdraw_material(request: WorkerRequest, number: int) -> HttpResponse:
    """Learners find it no more; it can be brought back."""
    material, now = get_material(number).material, timezone.now()

    def act() -> None:
        actions.withdraw_material(material=material, by=request.user, at=now)

    pressed(request, act, said=f"“{material.title}” is taken out. You can bring it back.", at=now)
    return redirect("course_materials", material.course.slug)
