"""Closing what was opened in an emergency, before its hour."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families import actions, queries
from alongside.families.rules.opening import CLOSE_THE_GLASS


@require_POST
@needs(Permission.FAMILY_OPEN)
def close_the_glass(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """A button on the family’s pages, for whoever opened it and for those who work with the family."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page=CLOSE_THE_GLASS, by=request.user, at=now)
    glass = queries.get_emergency_of(family, number)
    actions.close_the_glass(glass=glass, by=request.user, at=now)
    messages.success(request, f"It is closed. {glass.worker.name} cannot open this family any more.")
    if queries.works_with(request.user, family):
        return redirect("emergencies", family.reference)
    return redirect("my_work")
