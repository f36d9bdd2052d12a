"""Taking back what one shared: nobody else reads it any more."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.restorative.actions.reflecting import take_back_reflection as take_back
from alongside.restorative.queries.reflections import get_reflection_of


@require_POST
@needs(Permission.REFLECT)
def take_back_reflection(request: WorkerRequest, number: int) -> HttpResponse:
    """With one press."""
    take_back(reflection=get_reflection_of(request.user, number), by=request.user, at=timezone.now())
    messages.success(request, "Taken back. Only you see it.")
    return redirect("my_reflections")
