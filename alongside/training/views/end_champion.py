"""Somebody is a champion no longer."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.states import Permission
from alongside.training.actions.champions import end_champion as end
from alongside.training.forms.embedding import EndChampion
from alongside.training.queries.champions import get_champion
from alongside.training.views import keep_nothing, show


@needs(Permission.TRAINING_ARRANGE)
def end_champion(request: WorkerRequest, number: int) -> HttpResponse:
    """From the next day on. That they were one stays."""
    now, champion = timezone.now(), get_champion(number)
    form = EndChampion(posted(request), today=timezone.localdate(now))

    def act() -> None:
        end(champion=champion, until_on=form.cleaned_data["until_on"], by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, f"{champion.practitioner.worker.name} is a champion no longer.")
        return redirect("champions")
    return keep_nothing(show(request, "end_champion", form=form, champion=champion))
