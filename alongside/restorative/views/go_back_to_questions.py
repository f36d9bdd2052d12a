"""The way back to questions that were asked before."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.restorative.actions.questions import CannotChooseQuestions
from alongside.restorative.actions.questions import go_back_to_questions as go_back
from alongside.restorative.queries.questions import get_set_for


@require_POST
@needs(Permission.WORDS_CHOOSE)
def go_back_to_questions(
    request: WorkerRequest, audience: str, reader: str, in_language: str, number: int
) -> HttpResponse:
    """An earlier version is asked again, as the next one."""
    which = get_set_for(request.user, audience, reader, in_language)
    try:
        version = go_back(which=which, number=number, by=request.user, at=timezone.now())
        messages.success(request, f"{version.why}: they are asked from now on, as version {version.number}.")
    except CannotChooseQuestions as refusal:
        messages.warning(request, str(refusal))
    return redirect("choose_questions", audience, reader, in_language)
