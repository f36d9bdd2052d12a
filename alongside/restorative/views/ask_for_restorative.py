"""Asking for a restorative meeting for people of a family."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families.actions import open_family
from alongside.restorative.actions.asking import ask_for_meeting
from alongside.restorative.forms.asking import AskForRestorative


@needs(Permission.RESTORATIVE_ASK)
def ask_for_restorative(request: WorkerRequest, reference: str) -> HttpResponse:
    """Why, in words; how people might hear each other; whether the family's conference waits for it."""
    now = timezone.now()
    family = open_family(reference=reference, page="ask_for_restorative", by=request.user, at=now)
    form = AskForRestorative(
        posted(request),
        kept=words_kept_for(request),
        meeting_name=family.service.meeting_name,
        can_wait=not family.stands_alone,
        can_hold=request.user.may(Permission.RESTORATIVE_HOLD),
    )
    asked = []

    def act() -> None:
        asked.append(ask_for_meeting(family=family, **form.answers, by=request.user, at=now))

    if done(request, form, act, at=now):
        messages.success(request, "You asked for a restorative meeting.")
        return redirect("restorative_meeting", asked[0].reference)
    return render(request, "restorative/ask_for_restorative.html", {"form": form, "family": family})
