"""Ending a wall."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions
from alongside.families.actions.walls import end_wall as do_end_wall
from alongside.families.forms.walls import EndWall
from alongside.families.queries import walls as queries
from alongside.foundation.blockers import Cannot


@needs(Permission.WALL_SET)
def end_wall(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """Ask why it is not needed any more; from then on nothing is kept because of it."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="end a wall", by=request.user, at=now)
    wall = queries.get_wall_of(family, number)
    page = {"family": family, "line": queries.wall_lines([wall])[0], "wall": wall}
    if blockers := queries.blockers_to_touching_wall(wall, worker=request.user):
        return render(request, "families/not_your_wall.html", page | {"reasons": blockers})
    form = EndWall(request.POST if request.method == "POST" else None, kept=words_kept_for(request))
    if request.method == "POST" and form.is_valid():
        try:
            do_end_wall(wall=wall, why=form.cleaned_data["why"], by=request.user, at=now)
        except Cannot as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, "The wall has ended.")
            return redirect("walls", family.reference)
    return render(request, "families/end_wall.html", page | {"form": form})
