"""Putting right what is known of an organisation."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.states import Permission
from alongside.partners.actions.organisations import change_organisation as put_right
from alongside.partners.queries.places_of_work import get_organisation
from alongside.training.forms.organisations import ChangeOrganisation
from alongside.training.views import show

WATCHED = ("name", "kind", "urn", "people_count")


@needs(Permission.TRAINING_ARRANGE)
def change_organisation(request: WorkerRequest, number: int) -> HttpResponse:
    """Once somebody saved it, it counts as checked."""
    known, now = get_organisation(number), timezone.now()
    form = ChangeOrganisation(posted(request), current={name: getattr(known, name) for name in WATCHED})
    if done(request, form, lambda: put_right(organisation=known, **form.cleaned_data, by=request.user, at=now), at=now):
        messages.success(request, f"{form.cleaned_data['name']} is checked and saved.")
        return redirect("organisation", known.pk)
    return show(request, "change_organisation", form=form, organisation=known)
