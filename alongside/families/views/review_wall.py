"""Looking at a wall again, and changing it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions
from alongside.families.actions.walls import review_wall as do_review_wall
from alongside.families.forms.walls import WallAgain, how_it_stands
from alongside.families.queries import walls as queries
from alongside.families.rules.walls import looked_at_again_on
from alongside.foundation.blockers import Cannot


@needs(Permission.WALL_SET)
def review_wall(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """As it stands, ready to be changed; saving it sets the next day to look at it."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="look at a wall again", by=request.user, at=now)
    wall = queries.get_wall_of(family, number)
    page = {"family": family, "line": queries.wall_lines([wall])[0], "wall": wall}
    if blockers := queries.blockers_to_touching_wall(wall, worker=request.user):
        return render(request, "families/not_your_wall.html", page | {"reasons": blockers})
    today = timezone.localdate(now)
    names = ("hides", "told", "told_words", "telling_words", "reason", "review_on")
    stands = how_it_stands(**{name: getattr(wall, name) for name in names})
    form = WallAgain(
        request.POST if request.method == "POST" else None,
        current=stands,
        kept=words_kept_for(request),
        initial={"review_on": max(wall.review_on, looked_at_again_on(today))},
    )
    if request.method == "POST" and form.is_valid():
        try:
            do_review_wall(wall=wall, **form.answers, by=request.user, at=now)
        except Cannot as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, "The wall was looked at again.")
            return redirect("walls", family.reference)
    return render(request, "families/review_wall.html", page | {"form": form})
