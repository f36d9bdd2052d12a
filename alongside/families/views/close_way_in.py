"""Closing somebody's way in to the family's own pages."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families import actions, queries


@needs(Permission.HOME_INVITE)
def close_way_in(request: WorkerRequest, reference: str, person_id: int) -> HttpResponse:
    """Ask once more on GET; close it on POST: every device of theirs is out at once."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="close a way in", by=request.user, at=now)
    member = queries.member_of(family, person_id)
    reasons: list[str] = []
    if request.method == "POST":
        try:
            actions.close_way_in(family=family, person=member.person, by=request.user, at=now)
        except actions.CannotCloseWayIn as refusal:
            reasons = refusal.reasons
        else:
            messages.success(request, f"{member.person.short_name}’s way in is closed.")
            return redirect("ways_in", family.reference)
    return render(request, "families/close_way_in.html", {"family": family, "member": member, "reasons": reasons})
