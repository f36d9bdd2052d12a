"""Everything known of one person in a family. The only page that shows an address or a phone number."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families import actions, queries


@needs(Permission.FAMILY_OPEN)
def family_member(request: WorkerRequest, reference: str, person_id: int) -> HttpResponse:
    """Show the person, with a way to change each thing."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page=f"person {person_id}", by=request.user, at=now)
    member = queries.member_of(family, person_id)
    about = queries.about_member(member, on=timezone.localdate(now))
    page = {
        "family": family,
        "member": member,
        "person": member.person,
        "about": about,
        "today": timezone.localdate(now),
        "may_change": request.user.may(Permission.FAMILY_CHANGE),
    }
    return render(request, "families/family_member.html", page)
