"""What a learning material is called, and from when on people read it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.training.actions import materials as actions
from alongside.training.forms.materials import ChangeMaterial
from alongside.training.queries.materials import get_material
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def change_material(request: WorkerRequest, number: int) -> HttpResponse:
    """The same two questions, with what stands there now. What it holds is changed by a new version."""
    material, now = get_material(number).material, timezone.now()
    current = {"title": material.title, "read_when": material.read_when}
    form = ChangeMaterial(posted(request), current=current, kept=words_kept_for(request))

    def act() -> None:
        actions.change_material(material=material, **form.cleaned_data, by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Changed.")
        return redirect("course_materials", material.course.slug)
    return show(request, "change_material", form=form, material=material)
