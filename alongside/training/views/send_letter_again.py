"""Sending again what did not arrive. Only takes the press of a button, and goes back."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs, pressed
from alongside.access.states import Permission
from alongside.training.actions.send_letter_again import send_letter_again as send_again
from alongside.training.queries.sent import get_message_about
from alongside.training.queries.sessions import get_session


@needs(Permission.TRAINING_ARRANGE)
@require_POST
def send_letter_again(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """Why it cannot go again is said on the page of what was sent."""
    (message, booking, letter), now = get_message_about(get_session(reference), number), timezone.now()

    def act() -> None:
        send_again(message=message, booking=booking, letter=letter, by=request.user, at=now)

    pressed(request, act, said="It goes again.", at=now)
    return redirect("letters_sent", reference)
