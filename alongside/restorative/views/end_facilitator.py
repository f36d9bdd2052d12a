"""Somebody leaves a restorative meeting they facilitate beside the first, or supervise."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.states import Permission
from alongside.families.actions import note_opening
from alongside.foundation.forms import HouseForm
from alongside.restorative.actions.facilitating import end_facilitator as end
from alongside.restorative.queries.meetings import facilitators_of, get_meeting_for
from alongside.restorative.rules.facilitating import blockers_to_leaving, goes_back_to_looking
from alongside.restorative.views import show


@needs(Permission.SEE_MY_WORK)
def end_facilitator(request: WorkerRequest, reference: str, facilitator_id: int) -> HttpResponse:
    """By their own hand or a manager's. From the next request nothing of it opens to them."""
    now, worker = timezone.now(), request.user
    meeting = get_meeting_for(worker, reference)
    facilitator = facilitators_of(meeting).filter(pk=facilitator_id).first()
    mine, may_name = facilitator is not None and facilitator.worker == worker, worker.may(Permission.RESTORATIVE_NAME)
    if facilitator is None or not (mine or may_name):
        raise Http404
    note_opening(family=meeting.family, page="end_facilitator", by=worker, at=now)
    form = HouseForm(posted(request))
    if done(request, form, lambda: end(facilitator=facilitator, by=worker, at=now), at=now):
        messages.success(request, "You have left it." if mine else f"{facilitator.worker.name} has left it.")
        return redirect("restorative_work") if mine else redirect("restorative_meeting", reference)
    return show(
        request, "end_facilitator", meeting, form, facilitator=facilitator, mine=mine,
        stops=blockers_to_leaving(facilitator.part, mine=mine, may_name=may_name),
        looks_again=goes_back_to_looking(meeting.status, part=facilitator.part),
    )  # fmt: skip
