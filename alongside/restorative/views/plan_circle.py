"""Planning a circle: who sits in it, in which order, and what is on the cards."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.languages import ENGLISH
from alongside.restorative.actions import circles as actions
from alongside.restorative.forms.circles import PlanCircle, answers_of
from alongside.restorative.models import Circle
from alongside.restorative.queries.circles import get_circle_for, plan_of
from alongside.restorative.queries.questions import sets_for
from alongside.restorative.rules.circles import after_button, blockers_to_beginning
from alongside.restorative.states import CircleStatus

PLACES = {"seat": "#people", "round": "#cards"}


@needs(Permission.RESTORATIVE_NOTE)
def plan_circle(request: WorkerRequest, circle_id: int) -> HttpResponse:
    """Every button sends the whole page, so that nothing typed is lost."""
    now = timezone.now()
    circle = get_circle_for(request.user, circle_id)
    if circle.status == CircleStatus.OVER:
        return redirect("circle_kept", circle.pk)
    cards = dict.fromkeys(card for _, cards, _ in sets_for(request.user, ENGLISH) for card in cards)
    form = PlanCircle(
        posted(request), current=answers_of(plan_of(circle)), kept=words_kept_for(request), questions=list(cards)
    )
    button = request.POST.get("press", "")

    def act() -> None:
        plan = after_button(form.plan(), button)
        actions.plan_circle(circle=circle, plan=plan, by=request.user, at=now)
        if button == "begin":
            actions.begin_circle(circle=circle, by=request.user, at=now)

    if done(request, form, act, at=now):
        return _on_from(request, circle, button)
    still = blockers_to_beginning(plan_of(circle), status=CircleStatus.PLANNED)
    page = {"circle": circle, "form": form, "goes_on": circle.status == CircleStatus.GOING_ON, "still": still}
    return render(request, "restorative/plan_circle.html", page)


def _on_from(request: WorkerRequest, circle: Circle, button: str) -> HttpResponse:
    if button in ("begin", "go_on"):
        return redirect("run_circle", circle.pk)
    if button == "save":
        messages.success(request, "Saved.")
    return redirect(reverse("plan_circle", args=[circle.pk]) + PLACES.get(button.partition(":")[0], ""))
