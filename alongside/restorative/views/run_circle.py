"""One screen for whoever facilitates a circle: which step, which card, who speaks now and who next."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.restorative.actions.circles import CannotRunCircle, move_circle
from alongside.restorative.forms.circles import PressOnCircle
from alongside.restorative.queries.circles import get_circle_for, place_of, plan_of
from alongside.restorative.states import CirclePress, CircleStatus

ELSEWHERE = {CircleStatus.PLANNED: "plan_circle", CircleStatus.OVER: "circle_kept"}


@needs(Permission.RESTORATIVE_NOTE)
def run_circle(request: WorkerRequest, circle_id: int) -> HttpResponse:
    """Each button is sent, and the screen comes anew: it works on any phone, and where it is lies with us."""
    circle = get_circle_for(request.user, circle_id)
    if elsewhere := ELSEWHERE.get(CircleStatus(circle.status)):
        return redirect(elsewhere, circle.pk)
    if request.method == "POST":
        form = PressOnCircle(request.POST)
        try:
            if not form.is_valid():
                raise CannotRunCircle("Press one of the buttons of this page.")
            press = form.cleaned_data["press"]
            move_circle(circle=circle, press=press, seen=form.seen(), by=request.user, at=timezone.now())
        except CannotRunCircle as refusal:
            messages.warning(request, str(refusal))
        return redirect("run_circle", circle.pk)
    plan, place = plan_of(circle), place_of(circle)
    page = {"circle": circle, "plan": plan, "place": place, "press": CirclePress, "step": plan.steps[place.step]}
    return render(request, "restorative/run_circle.html", page)
