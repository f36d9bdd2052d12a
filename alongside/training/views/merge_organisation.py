"""Two organisations in the books are one: everything of this one becomes the other's."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.states import Permission
from alongside.partners.queries.places_of_work import get_organisation, people_of
from alongside.training.actions.organisations import merge_organisations
from alongside.training.forms.organisations import MergeOrganisation
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def merge_organisation(request: WorkerRequest, number: int) -> HttpResponse:
    """It cannot be taken back, so it is asked whether they looked."""
    known, now = get_organisation(number), timezone.now()
    form = MergeOrganisation(posted(request), of=known)

    def act() -> None:
        merge_organisations(emptied=known, into=form.cleaned_data["into"], by=request.user, at=now)

    if done(request, form, act, at=now):
        into = form.cleaned_data["into"]
        messages.success(request, f"{known.name} and {into.name} are one now.")
        return redirect("organisation", into.pk)
    return show(request, "merge_organisation", form=form, organisation=known, people=people_of(known).count())
