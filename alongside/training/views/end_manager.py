"""Somebody looks after the learning of an organisation's people no longer."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs, pressed
from alongside.access.states import Permission
from alongside.partners.actions.organisations import end_manager as end
from alongside.partners.queries.places_of_work import get_manager, get_organisation
from alongside.training.views import keep_nothing


@needs(Permission.TRAINING_ARRANGE)
@require_POST
def end_manager(request: WorkerRequest, number: int, manager: int) -> HttpResponse:
    """One press on the organisation's page."""
    organisation, now = get_organisation(number), timezone.now()
    one = get_manager(organisation, manager)
    said = f"{one.worker.name} looks after it no longer."
    pressed(request, lambda: end(manager=one, by=request.user, at=now), said=said, at=now)
    return keep_nothing(redirect("organisation", organisation.pk))
