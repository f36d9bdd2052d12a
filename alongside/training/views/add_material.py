"""Adding something to read, print or open to a course."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.forms import sent
from alongside.training.actions import materials as actions
from alongside.training.forms.materials import ADD
from alongside.training.queries.courses import get_course
from alongside.training.states import MaterialKind
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def add_material(request: WorkerRequest, slug: str, kind: str) -> HttpResponse:
    """A file, a link, or question cards; the address says which."""
    course, now = get_course(slug), timezone.now()
    if kind not in ADD:
        raise Http404
    form = ADD[kind](*sent(request, files=True), kept=words_kept_for(request))

    def act() -> None:
        said = {"title": form.cleaned_data["title"], "read_when": form.cleaned_data["read_when"]}
        actions.add_material(
            course=course, kind=MaterialKind(kind), holds=form.holds(), **said, by=request.user, at=now
        )

    if done(request, form, act, at=now):
        messages.success(request, "Added.")
        return redirect("course_materials", slug)
    return show(request, "add_material", form=form, course=course, kind=MaterialKind(kind))
