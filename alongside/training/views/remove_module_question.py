"""Taking a question out of a course people read by themselves."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs, pressed
from alongside.access.states import Permission
from alongside.training.actions import module as actions
from alongside.training.queries.module import get_module, get_question
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def remove_module_question(request: WorkerRequest, slug: str, number: int) -> HttpResponse:
    """Asked first: what was written is not to be had back. The others move up."""
    course, now = get_module(slug, arranges=True), timezone.now()
    part = get_question(course, number)
    if request.method != "POST":
        return show(request, "remove_module_part", course=course, part=part, asks="Take this question out?")

    def act() -> None:
        actions.remove_module_part(part=part, by=request.user, at=now)

    pressed(request, act, said=f"The question “{part}” is taken out.", at=now)
    return redirect("change_module", slug)
