"""Everything known of one person in a family. The only page that shows an address or a phone number."""

from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families import actions, queries
from alongside.families.models import FamilyMember
from alongside.families.queries import walls


@needs(Permission.FAMILY_OPEN)
def family_member(request: WorkerRequest, reference: str, person_id: int) -> HttpResponse:
    """Show the person, with a way to change each thing."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page=f"person {person_id}", by=request.user, at=now)
    return page_about(request, queries.member_of(family, person_id), now=now)


def page_about(
    request: WorkerRequest,
    member: FamilyMember,
    *,
    now: datetime,
    shows_address: bool = False,
    shows_ways: bool = False,
) -> HttpResponse:
    """The page of one person; what is withheld stands on it only where it was asked for."""
    today, family = timezone.localdate(now), member.family
    withheld = walls.withheld_of(member.person, walls=walls.walls_of(family), on=today)
    page = {
        "family": family,
        "member": member,
        "person": member.person,
        "about": queries.about_member(member, on=today),
        "today": today,
        "may_change": request.user.may(Permission.FAMILY_CHANGE) and not request.user.emergency,
        "wall_lines": walls.wall_lines(walls.standing_walls(family), around=member.person),
        "withheld": walls.Withheld(
            address=withheld.address and not shows_address, ways=withheld.ways and not shows_ways
        ),
    }
    response = render(request, "families/family_member.html", page)
    response["Cache-Control"] = "no-store"
    return response
