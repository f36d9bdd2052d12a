"""Lending the family a device for private time."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families.actions import note_opening
from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import HouseForm
from alongside.plans import actions, queries
from alongside.plans.views import say_why


@needs(Permission.CONFERENCE_PREPARE)
def lend_device(request: WorkerRequest, private_time_id: int) -> HttpResponse:
    """Make the link, shown this once. Nothing of what the family writes is shown here, ever."""
    now = timezone.now()
    private_time = queries.get_private_time_for(request.user, private_time_id)
    family = private_time.conference.family
    note_opening(family=family, page="lend_device", by=request.user, at=now)
    form = HouseForm(request.POST if request.method == "POST" else None)
    link = ""
    if request.method == "POST" and form.is_valid():
        try:
            _, token = actions.lend_device(private_time=private_time, by=request.user, at=now)
            link = request.build_absolute_uri(reverse("private_time_link", args=[token]))
        except Cannot as refusal:
            say_why(form, refusal)
    shown = {
        "form": form,
        "private_time": private_time,
        "family": family,
        "link": link,
        "lent": queries.lent_for(private_time),
        "now": now,
    }
    response = render(request, "plans/lend_device.html", shown)
    response["Cache-Control"] = "no-store"
    return response
