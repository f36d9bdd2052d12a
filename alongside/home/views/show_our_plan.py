"""Showing the plan to the coordinator and the others, after asking once more."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import HouseForm
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.views import device_of, for_families_only, forget_device
from alongside.home.views.our_working_plan import LENT
from alongside.plans import actions, queries


@for_families_only
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="The family’s own words, before they show them.")
def show_our_plan(request: HttpRequest) -> HttpResponse:
    """From now on the coordinator and the others can read it."""
    now, device = timezone.now(), device_of(request)
    working_plan, words = queries.working_plan_of_device(device, at=now), queries.working_words_of(device, at=now)
    if working_plan is None or words is None:
        return render(request, "home/no_plan_here.html", status=404)
    form = HouseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.present_working_plan(device=device, turn=turn_read(request), at=now)
            return forget_device(redirect("our_plan_is_shown"))
        except Cannot as refusal:
            for reason in refusal.reasons:
                form.add_error(None, reason)
    shown = {"form": form, "words": words, "ways": LENT, "turn": working_plan.turn}
    return render(request, "home/show_our_plan.html", shown)


def turn_read(request: HttpRequest) -> int | None:
    """What of their words they had read when they pressed; None where the page does not say."""
    turn = request.POST.get("turn", "")
    return int(turn) if turn.isascii() and turn.isdecimal() and len(turn) < 9 else None


@for_families_only
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="What happens once the plan is shown.")
def our_plan_is_shown(request: HttpRequest) -> HttpResponse:
    """What happens now."""
    return render(request, "home/our_plan_is_shown.html")
