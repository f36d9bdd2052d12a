"""Copying a session to another first day, once or as a series."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.states import Permission
from alongside.training.actions.sessions import copy_as_series
from alongside.training.forms.session_moves import CopySession
from alongside.training.models import Session
from alongside.training.queries.arranging import get_arranged
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def copy_session(request: WorkerRequest, reference: str) -> HttpResponse:
    """The same place, hours, trainers and places; what becomes of it is looked at before it is opened."""
    now, session, form = timezone.now(), get_arranged(reference), CopySession(posted(request))
    copied: list[Session] = []

    def act() -> None:
        said = {**form.cleaned_data, "weeks_apart": form.cleaned_data["weeks_apart"] or 1}
        copied.extend(copy_as_series(session=session, **said, by=request.user, at=now))

    if done(request, form, act, at=now):
        if len(copied) > 1:
            messages.success(request, f"These are {len(copied)} copies. Nobody can book them until you open each.")
            return redirect("arrange_training")
        messages.success(request, "This is the copy. Nobody can book it until you open it.")
        return redirect("arrange_session", copied[0].reference)
    return show(request, "copy_session", form=form, session=session)
