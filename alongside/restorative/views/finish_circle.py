"""Ending a circle: what it wants kept, which may be nothing."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.restorative.actions.circles import finish_circle as finish
from alongside.restorative.forms.circles import FinishCircle
from alongside.restorative.queries.circles import get_circle_for
from alongside.restorative.states import CircleStatus


@needs(Permission.RESTORATIVE_NOTE)
def finish_circle(request: WorkerRequest, circle_id: int) -> HttpResponse:
    """It says plainly what goes and what stays, before and after."""
    now = timezone.now()
    circle = get_circle_for(request.user, circle_id)
    if circle.status == CircleStatus.PLANNED:
        return redirect("plan_circle", circle.pk)
    form = FinishCircle(posted(request), kept=words_kept_for(request))

    def act() -> None:
        finish(circle=circle, kept=form.cleaned_data["keeps"], by=request.user, at=now)

    if (circle.status == CircleStatus.OVER and request.method != "POST") or done(request, form, act, at=now):
        return redirect("circle_kept", circle.pk)
    return render(request, "restorative/finish_circle.html", {"circle": circle, "form": form})
