"""Leaving training on this device; coming back needs a code."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.training.views import LEARNER_COOKIE, LearnerRequest, by_link


@by_link
@leaves(Kind.PAGE, to=Reader.NOBODY, says="Ends a learner's visit on this device.")
@require_POST
def learner_go_out(request: LearnerRequest) -> HttpResponse:  # noqa: ARG001 (every page is asked with one)
    """The button stands on every page of who learns."""
    answer = redirect("training_sessions")
    answer.delete_cookie(LEARNER_COOKIE, samesite="Lax")
    return answer
