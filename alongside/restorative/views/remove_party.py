"""Taking somebody off the list who was added by mistake."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.restorative.actions.parties import remove_party as remove
from alongside.restorative.queries.parties import party_of
from alongside.restorative.views import meeting_to_hold


@needs(Permission.RESTORATIVE_HOLD)
@require_POST
def remove_party(request: WorkerRequest, reference: str, party_id: int) -> HttpResponse:
    """Only while nobody asked them."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="remove_party", at=now)
    party = party_of(meeting, party_id)
    try:
        remove(party=party, by=request.user, at=now)
    except Cannot as refusal:
        messages.error(request, str(refusal))
        return redirect("restorative_party", reference, party_id)
    messages.success(request, f"{party.name} is not on the list any more.")
    return redirect("restorative_meeting", reference)
