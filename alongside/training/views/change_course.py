"""One course, as those who arrange training see and change it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.training.actions.courses import change_course as change
from alongside.training.forms.courses import answers_of, course_form
from alongside.training.queries.courses import get_course
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def change_course(request: WorkerRequest, slug: str) -> HttpResponse:
    """Its address stays as it is."""
    now, course = timezone.now(), get_course(slug)
    form = course_form(posted(request), course=course, current=answers_of(course), kept=words_kept_for(request))

    def act() -> None:
        change(course=course, said=form.said(), first=form.comes_first(), by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "The course is changed.")
        return redirect("change_course", slug)
    return show(request, "change_course", form=form, course=course)
