"""Taking back a conversation that was noted by mistake."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.restorative.actions.conversations import CannotTakeBackConversation
from alongside.restorative.actions.conversations import take_back_conversation as take_back
from alongside.restorative.queries.conversations import get_conversation_noted_by


@require_POST
@needs(Permission.RESTORATIVE_NOTE)
def take_back_conversation(request: WorkerRequest, conversation_id: int) -> HttpResponse:
    """Within the hour, by whoever noted it."""
    conversation = get_conversation_noted_by(request.user, conversation_id)
    try:
        take_back(conversation=conversation, by=request.user, at=timezone.now())
        messages.success(request, "Taken back. It is gone from here and from the family’s story.")
    except CannotTakeBackConversation as refusal:
        messages.warning(request, str(refusal))
    return redirect("conversations")
