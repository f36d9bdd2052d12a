"""Bringing in a list of people: places for them, or what they learned before."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs
from alongside.access.states import Permission
from alongside.foundation.forms import sent
from alongside.training.actions.bring_in import receive_list
from alongside.training.forms.bring_in_training import BringInTraining
from alongside.training.models import TrainingImport
from alongside.training.queries.bringing_in import training_imports
from alongside.training.rules.bringing_in import COLUMNS
from alongside.training.states import ImportKind
from alongside.training.views import show

MOST_SHOWN = 10


@needs(Permission.TRAINING_ARRANGE)
def bring_in_training(request: WorkerRequest) -> HttpResponse:
    """The file is kept as it was read, and shown, before anything is done with it."""
    now = timezone.now()
    form = BringInTraining(*sent(request, files=True))
    kept: list[TrainingImport] = []

    def keep() -> None:
        said = form.cleaned_data
        name = said["list_file"].name
        kept.append(receive_list(kind=said["kind"], file_name=name, read=said["read"], by=request.user, at=now))

    if done(request, form, keep, at=now):
        return redirect("bring_in_preview", kept[0].pk)
    columns = {kind: COLUMNS[kind] for kind in ImportKind}
    return show(request, "bring_in_training", form=form, earlier=training_imports()[:MOST_SHOWN], columns=columns)
