"""Setting a wall: what one person may not know of another."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions
from alongside.families.actions.walls import CannotSetWall
from alongside.families.actions.walls import set_wall as do_set_wall
from alongside.families.forms.walls import SetWall
from alongside.families.rules.walls import looked_at_again_on


@needs(Permission.WALL_SET)
def set_wall(request: WorkerRequest, reference: str) -> HttpResponse:
    """Ask around whom, against whom, what and why; then show what was told already."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="set a wall", by=request.user, at=now)
    people = {member.person_id: member.person for member in family.members.all()}
    form = SetWall(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        people=[(pk, person.full_name) for pk, person in people.items()],
        initial={
            "about": request.GET.get("about", ""),
            "told": "silent",
            "review_on": looked_at_again_on(timezone.localdate(now)),
        },
    )
    if request.method == "POST" and form.is_valid():
        answers = form.answers
        about, from_whom = people[answers.pop("about")], answers.pop("from_whom")
        against = people[int(from_whom)] if from_whom.isdecimal() else None
        try:
            wall = do_set_wall(family=family, about=about, from_whom=against, **answers, by=request.user, at=now)
        except CannotSetWall as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, "The wall stands from now on.")
            return redirect("already_told", family.reference, wall.pk)
    return render(request, "families/set_wall.html", {"family": family, "form": form})
