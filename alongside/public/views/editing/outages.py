"""Pauses and troubles: what is told now, what is planned, and telling another."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.public.actions.outages import CannotTellOutage, tell_outage
from alongside.public.forms.outages import TellOutage
from alongside.public.queries.outages import lately_over, not_over


@needs(Permission.COUNCILS_OWN)
def outages(request: WorkerRequest) -> HttpResponse:
    """What is told, with a form to tell another."""
    now = timezone.now()
    form = TellOutage(request.POST if request.method == "POST" else None, kept=words_kept_for(request))
    if request.method == "POST" and form.is_valid():
        told = {"words": form.cleaned_data["words"], "from_at": form.from_at(now), "until_at": form.until_at()}
        try:
            tell_outage(**told, by=request.user, at=now)
        except CannotTellOutage as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, "It is told on the status page, and above every public page while it lasts.")
            return redirect("outages")
    page = {"form": form, "not_over": list(not_over(at=now)), "over": list(lately_over(at=now)), "now": now}
    return render(request, "public/editing/outages.html", page)
