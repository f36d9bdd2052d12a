"""Somebody puts right what they noted, within the hour."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import done, posted
from alongside.partners.queries import organisations
from alongside.partners.queries.places_of_work import get_organisation
from alongside.training.actions.observations import change_observation as change
from alongside.training.forms.embedding import THING, NoteObservation
from alongside.training.queries.observations import get_observation_of
from alongside.training.views import LearnerRequest, learner_page, show


@learner_page
def change_observation(request: LearnerRequest, number: int) -> HttpResponse:
    """404 for what somebody else noted."""
    now, noted = timezone.now(), get_observation_of(request.learner, number)
    current = {"organisation": noted.organisation.pk, "setting": noted.setting, "on": noted.on, "words": noted.words}
    current |= {THING + key: value for key, value in noted.seen.items()}
    form = NoteObservation(
        posted(request), current=current, organisations=organisations(), today=timezone.localdate(now)
    )

    def act() -> None:
        where = get_organisation(form.cleaned_data["organisation"])
        change(observation=noted, organisation=where, **form.said(), by=request.learner, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Changed.")
        return redirect("observations")
    return show(request, "note_observation", form=form, changing=True)
