"""Somebody without a place is at the door: the trainer writes them on the register."""

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone

from alongside.access.guards import done, posted
from alongside.training.actions.walking_in import walk_in_as
from alongside.training.forms.day import WalkIn
from alongside.training.views import LearnerRequest, learner_page, session_to_hold, show
from alongside.training.views.register import back_to_register


@learner_page
def walk_in(request: LearnerRequest, reference: str) -> HttpResponse:
    """Whoever it is gets a place where there is room, and is marked by the clock while the day is on."""
    now = timezone.now()
    session = session_to_hold(request, reference)
    form = WalkIn(posted(request))

    def act() -> None:
        walk_in_as(session=session, **form.cleaned_data, by=request.learner, at=now)

    if done(request, form, act, at=now):
        messages.success(request, f"{form.cleaned_data['name']} is on the register.")
        return back_to_register(session, {})
    return show(request, "walk_in", session=session, form=form)
