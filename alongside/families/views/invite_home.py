"""Inviting one of the family to its own pages."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions, forms, queries
from alongside.families.models import FamilyMember
from alongside.families.queries import walls
from alongside.families.rules.home import in_groups
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.squares import square_of


@needs(Permission.HOME_INVITE)
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Their short code and its square, shown once, to be handed over.")
def invite_home(request: WorkerRequest, reference: str, person_id: int) -> HttpResponse:
    """A text or an email leaves by itself; what is handed over is shown once."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="invite somebody", by=request.user, at=now)
    member = queries.member_of(family, person_id)
    withheld = walls.withheld_of(member.person, walls=walls.walls_of(family), on=timezone.localdate(now))
    form = forms.InviteHome(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        places=queries.places_of(member.person),
        hidden=withheld.ways,
    )
    if request.method == "POST" and form.is_valid():
        door = request.build_absolute_uri(reverse("letter_code"))
        try:
            made = actions.invite_home(
                family=family, person=member.person, door=door, by=request.user, at=now, **form.answers
            )
        except actions.CannotInvite as refusal:
            form.add_error(None, refusal.reasons)
        else:
            return _handed_over(request, member, made, door) if made.short_code else _sent(request, member)
    page = {"family": family, "member": member, "form": form, "way_in": queries.way_in_of(member, at=now)}
    return render(request, "families/invite_home.html", page)


def _sent(request: WorkerRequest, member: FamilyMember) -> HttpResponse:
    messages.success(request, f"The invitation to {member.person.short_name} is on its way.")
    return redirect("ways_in", member.family.reference)


def _handed_over(request: WorkerRequest, member: FamilyMember, made: actions.Invited, door: str) -> HttpResponse:
    """Only here and only now: nobody can show it again, so it stays in no browser."""
    page = {
        "family": member.family,
        "person": member.person,
        "made": made,
        "code": in_groups(made.short_code),
        "door": door,
        "square": square_of(f"{door}{made.token}/", says="The link, for a phone’s camera"),
    }
    response = render(request, "families/invited.html", page)
    response["Cache-Control"] = "no-store"
    return response
