"""What was sent to the people of one family, and whether it arrived."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.families import actions
from alongside.families.models import Family
from alongside.families.queries import open_parts_of
from alongside.families.states import Part
from alongside.foundation.blockers import Cannot
from alongside.messages.actions import send_again as send_message_again
from alongside.messages.models import Message
from alongside.messages.queries import messages_of, only_its_end, why_not_again
from alongside.messages.states import MessageStatus

MOST = 200


def _to_people(family: Family, worker: User) -> QuerySet[Message]:
    """To people of the family; of restorative meetings, only for those who facilitate with them."""
    facilitates = open_parts_of(family, on=timezone.localdate()).filter(worker=worker, part=Part.FACILITATOR).exists()
    return messages_of(family.pk, in_confidence=facilitates).exclude(person=None)


@needs(Permission.HOME_INVITE)
def what_was_sent(request: WorkerRequest, reference: str) -> HttpResponse:
    """To whom, when and which way; never what it said, and of where it went only the end."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="what was sent", by=request.user, at=now)
    lines = [
        {
            "message": message,
            "to": only_its_end(message),
            "lost": message.status == MessageStatus.NOT_SENT,
            "again": message.status == MessageStatus.NOT_SENT and not why_not_again(message, at=now),
        }
        for message in _to_people(family, request.user)[:MOST]
    ]
    return render(request, "families/what_was_sent.html", {"family": family, "lines": lines})


@require_POST
@needs(Permission.HOME_INVITE)
def send_again(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """Another try at once."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="what was sent", by=request.user, at=now)
    message = _to_people(family, request.user).filter(pk=number).first()
    if message is None:
        raise Http404
    try:
        send_message_again(message=message, by=request.user, at=now)
        messages.success(request, "It goes again now.")
    except Cannot as refusal:
        for reason in refusal.reasons:
            messages.error(request, reason)
    return redirect("what_was_sent", family.reference)
