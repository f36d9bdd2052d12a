"""Throwing away what was written, for good."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.views import device_of, for_families_only, forget_device
from alongside.home.views.our_working_plan import LENT
from alongside.plans import actions, queries


@for_families_only
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Asks once more before their words are thrown away.")
def throw_away_our_plan(request: HttpRequest) -> HttpResponse:
    """Ask once more; then nobody can read it again, the family too."""
    now, device = timezone.now(), device_of(request)
    if queries.working_plan_of_device(device, at=now) is None:
        return render(request, "home/no_plan_here.html", status=404)
    if request.method == "POST":
        actions.throw_away_working_plan(device=device, at=now)
        return forget_device(redirect("our_plan_is_thrown_away"))
    return render(request, "home/throw_away_our_plan.html", {"ways": LENT})


@for_families_only
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="That their words are thrown away.")
def our_plan_is_thrown_away(request: HttpRequest) -> HttpResponse:
    """It is gone."""
    return render(request, "home/our_plan_is_thrown_away.html")
