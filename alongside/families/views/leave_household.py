"""Somebody no longer lives in a home."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions, forms, queries


@needs(Permission.FAMILY_CHANGE)
def leave_household(request: WorkerRequest, reference: str, person_id: int, stay_id: int) -> HttpResponse:
    """Ask until when they lived there; that they did is kept."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="a home left", by=request.user, at=now)
    member = queries.member_of(family, person_id)
    stay = queries.get_stay_of(member, stay_id)
    form = forms.MoveOut(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        initial={"until_on": timezone.localdate(now)},
        since_on=stay.since_on,
        today=timezone.localdate(now),
    )
    if request.method == "POST" and form.is_valid():
        actions.leave_household(
            member=member, stay=stay, until_on=form.cleaned_data["until_on"], by=request.user, at=now
        )
        messages.success(request, f"{member.person.short_name} does not live at {stay.household} any more.")
        return redirect("family_member", family.reference, person_id)
    page = {"family": family, "member": member, "stay": stay, "form": form}
    return render(request, "families/leave_household.html", page)
