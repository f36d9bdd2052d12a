"""The restorative conversations of one family, for those who work with it."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families.actions import note_opening
from alongside.families.queries import get_family_for
from alongside.restorative.queries.conversations import conversations_in
from alongside.restorative.views.conversations import A_PAGE


@needs(Permission.FAMILY_OPEN)
def family_conversations(request: WorkerRequest, family_reference: str) -> HttpResponse:
    """Newest first, with who noted each."""
    family = get_family_for(request.user, family_reference)
    note_opening(family=family, page="family_conversations", by=request.user, at=timezone.now())
    noted = Paginator(conversations_in(request.user, family), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "restorative/family_conversations.html", {"family": family, "noted": noted})
