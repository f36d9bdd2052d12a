"""Adding a course."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.training.actions.courses import add_course as add
from alongside.training.forms.courses import BEGINS_WITH, course_form
from alongside.training.queries.courses import terms
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def add_course(request: WorkerRequest) -> HttpResponse:
    """Its terms are written first."""
    now, form = timezone.now(), course_form(posted(request), initial=BEGINS_WITH, kept=words_kept_for(request))

    def act() -> None:
        add(said=form.said(), first=form.comes_first(), by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "The course is added. Next, add a session of it.")
        return redirect("courses")
    return show(request, "add_course", form=form, terms_are_there=terms().exists())
