"""Somebody notes practice that they watched."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import done, posted
from alongside.partners.queries import organisations
from alongside.partners.queries.places_of_work import get_organisation
from alongside.training.actions.observations import note_observation as note
from alongside.training.forms.embedding import NoteObservation
from alongside.training.queries.observations import may_observe
from alongside.training.views import LearnerRequest, learner_page, show, who_arranges


@learner_page
def note_observation(request: LearnerRequest) -> HttpResponse:
    """For who arranges training, trainers and champions; 404 for everybody else. It names nobody."""
    now, arranges = timezone.now(), who_arranges(request)
    if not may_observe(request.learner, arranges=arranges):
        raise Http404
    today = timezone.localdate(now)
    form = NoteObservation(posted(request), organisations=organisations(), today=today, initial={"on": today})

    def act() -> None:
        where = get_organisation(form.cleaned_data["organisation"])
        note(organisation=where, **form.said(), arranges=arranges, by=request.learner, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Noted. You can change it or take it back for an hour.")
        return redirect("observations")
    return show(request, "note_observation", form=form, changing=False)
