"""Somebody becomes a champion: found by name or organisation, and chosen."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.states import Permission
from alongside.training.actions.champions import add_champion as add
from alongside.training.forms.embedding import AddChampion
from alongside.training.queries.champions import MOST_FOUND, get_practitioner, who_could_be
from alongside.training.views import keep_nothing, show


@needs(Permission.TRAINING_ARRANGE)
def add_champion(request: WorkerRequest) -> HttpResponse:
    """`?find=` the words somebody looks for; nobody is listed before."""
    now, find = timezone.now(), request.GET.get("find", "").replace("\x00", "")[:100]
    found = who_could_be(find)
    form = AddChampion(posted(request), found=found[:MOST_FOUND], today=timezone.localdate(now))

    def act() -> None:
        said = form.cleaned_data
        add(practitioner=get_practitioner(said["who"]), since_on=said["since_on"], by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Named.")
        return redirect("champions")
    return keep_nothing(show(request, "add_champion", form=form, find=find, found=found, more=len(found) > MOST_FOUND))
