"""What each row of a list would do, how far it is, and what became of it: one address, before and after."""

from datetime import datetime

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs, pressed
from alongside.access.states import Permission
from alongside.training.actions.bring_in import begin_bringing_in
from alongside.training.models import TrainingImport
from alongside.training.queries.bringing_in import Looked, get_training_import, looked_at, rows_as_they_are
from alongside.training.rules.bringing_in import blockers_to_beginning
from alongside.training.views import show

SECONDS_BETWEEN_LOOKS = 4
ROWS_A_PAGE = 50
BEGUN = "The list is brought in."


@needs(Permission.TRAINING_ARRANGE)
def bring_in_preview(request: WorkerRequest, number: int) -> HttpResponse:
    """Looked at first; nothing is done until the button is pressed."""
    brought, now = get_training_import(number), timezone.now()
    if request.method == "POST":
        pressed(request, lambda: begin_bringing_in(brought=brought, by=request.user, at=now), said=BEGUN, at=now)
        return redirect("bring_in_preview", number)
    if brought.done_at is not None:
        return _rows(request, brought, rows_as_they_are(brought), now)
    if brought.started_at is not None:
        return _running(request, brought, now)
    return _rows(request, brought, looked_at(brought, at=now), now)


def _rows(request: WorkerRequest, brought: TrainingImport, rows: list[Looked], now: datetime) -> HttpResponse:
    """The same lists before and after: what goes, or went, in, and what does not."""
    left_out = [one for one in rows if one.why_not]
    others = [one for one in rows if not one.why_not]
    return show(
        request,
        "bring_in_preview",
        brought=brought,
        left_out=Paginator(left_out, ROWS_A_PAGE).get_page(request.GET.get("left")),
        others=Paginator(others, ROWS_A_PAGE).get_page(request.GET.get("page")),
        blockers=blockers_to_beginning(brought.rows, brought.started_at, brought.done_at, at=now),
    )


def _running(request: WorkerRequest, brought: TrainingImport, now: datetime) -> HttpResponse:
    """Looks again by itself, without JavaScript, unless asked to keep still."""
    still = "still" in request.GET
    done = sum(1 for row in brought.rows if row["done"] or row["why_not"])
    stuck = not blockers_to_beginning(brought.rows, brought.started_at, brought.done_at, at=now)
    response = show(request, "bring_in_running", brought=brought, done=done, still=still, stuck=stuck)
    if not still:
        response["Refresh"] = str(SECONDS_BETWEEN_LOOKS)
    return response
