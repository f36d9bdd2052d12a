"""A new version of a learning material; those before it stay."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.components import moment
from alongside.foundation.forms import sent
from alongside.training.actions import materials as actions
from alongside.training.forms.materials import RENEW
from alongside.training.queries.materials import Shown, get_material
from alongside.training.states import MaterialKind
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def new_version(request: WorkerRequest, number: int) -> HttpResponse:
    """What it holds from now on, beside every version so far."""
    shown, now = get_material(number), timezone.now()
    form = RENEW[shown.material.kind](*sent(request, files=True), current=_stands(shown), kept=words_kept_for(request))

    def act() -> None:
        after = shown.newest.number
        actions.new_version(material=shown.material, after=after, holds=form.holds(), by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Saved. From now on people read this version.")
        return redirect("course_materials", shown.material.course.slug)
    return show(request, "new_version", form=form, material=shown.material, versions=[shown.newest, *shown.earlier])


def _stands(shown: Shown) -> dict[str, Any]:
    """What its writer has seen: of a file, which one it was."""
    newest = shown.newest
    file = f"Version {newest.number}: {newest.file_name}, from {newest.made_by}, {moment(newest.made_at)}"
    return {
        MaterialKind.FILE: {"file": file},
        MaterialKind.LINK: {"link": newest.link},
        MaterialKind.CARDS: {"words": newest.words},
    }[MaterialKind(shown.material.kind)]
