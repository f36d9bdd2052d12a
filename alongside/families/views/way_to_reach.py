"""One way to reach somebody: writing it down, changing it, taking it away."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions, forms, queries
from alongside.families.actions.revealing import reveal_ways
from alongside.families.queries import walls


@needs(Permission.FAMILY_CHANGE)
def way_to_reach(request: WorkerRequest, reference: str, person_id: int, way_id: int = 0) -> HttpResponse:
    """A new way when there is no number in the address, else the one it names; withheld, it is asked for first."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="a way to reach somebody", by=request.user, at=now)
    member = queries.member_of(family, person_id)
    way = queries.get_way_of(member, way_id) if way_id else None
    if way and "remove" in request.POST:
        actions.forget_way_to_reach(member=member, way=way, by=request.user, at=now)
        messages.success(request, f"This way to reach {member.person.short_name} is gone.")
        return redirect("family_member", family.reference, person_id)
    page = {"family": family, "member": member, "way": way}
    asked_to_see = "show" in request.POST
    if way and walls.withheld_of(member.person, walls=walls.walls_of(family), on=timezone.localdate(now)).hides(way):
        if request.method != "POST":
            return render(request, "families/withheld_way.html", page)
        reveal_ways(member=member, by=request.user, at=now)
    form = forms.WayOfReaching(
        request.POST if request.method == "POST" and not asked_to_see else None,
        kept=words_kept_for(request),
        current=queries.what_is_known_of_way(way) if way else None,
    )
    if request.method == "POST" and form.is_valid():
        actions.note_way_to_reach(member=member, way=way, answers=form.answers, by=request.user, at=now)
        messages.success(request, f"How to reach {member.person.short_name} is written down.")
        return redirect("family_member", family.reference, person_id)
    return render(request, "families/way_to_reach.html", page | {"form": form})
