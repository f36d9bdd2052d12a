"""Choosing who facilitates or supervises a restorative meeting: who may, and why others cannot."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families.actions import note_opening
from alongside.restorative.actions.facilitating import name_facilitator as name
from alongside.restorative.forms.asking import NameFacilitator
from alongside.restorative.queries.meetings import facilitators_of, get_meeting_for
from alongside.restorative.queries.who_may import proposed
from alongside.restorative.states import FacilitatorPart
from alongside.restorative.views import show


@needs(Permission.RESTORATIVE_NAME)
def name_facilitator(request: WorkerRequest, reference: str, part: str) -> HttpResponse:
    """Propose, and name the one chosen. There is one who leads it and one who supervises it."""
    now = timezone.now()
    if part not in FacilitatorPart.values:
        raise Http404
    meeting, wanted = get_meeting_for(request.user, reference), FacilitatorPart(part)
    note_opening(family=meeting.family, page="name_facilitator", by=request.user, at=now)
    proposals = proposed(meeting, part=wanted)
    form = NameFacilitator(posted(request), proposals=proposals, kept=words_kept_for(request))

    def act() -> None:
        name(meeting=meeting, worker=form.chosen, part=wanted, by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, f"{form.chosen.name} is asked to be a {wanted.label.lower()} of this meeting.")
        return redirect("restorative_meeting", reference)
    had = None if wanted == FacilitatorPart.SECOND else facilitators_of(meeting).filter(part=wanted).first()
    blocked = [one for one in proposals if one.blocked]
    return show(request, "name_facilitator", meeting, form, wanted=wanted, had=had, blocked=blocked)
