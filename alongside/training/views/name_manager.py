"""Naming somebody who looks after the learning of an organisation's people."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.states import Permission
from alongside.partners.queries.places_of_work import get_organisation, managers_of
from alongside.training.actions.organisations import name_organisation_manager
from alongside.training.forms.organisations import NameManager
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def name_manager(request: WorkerRequest, number: int) -> HttpResponse:
    """They are told what they see from now on."""
    known, now = get_organisation(number), timezone.now()
    form = NameManager(posted(request))
    act = name_organisation_manager
    if done(
        request,
        form,
        lambda: act(organisation=known, email=form.cleaned_data["email"], by=request.user, at=now),
        at=now,
    ):
        messages.success(request, "They are named, and told what they see.")
        return redirect("organisation", known.pk)
    return show(request, "name_manager", form=form, organisation=known, managers=managers_of(known))
