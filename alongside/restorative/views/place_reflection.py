"""After a piece of work: where it was in the window, in seconds."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.restorative.actions.reflecting import place_reflection as place
from alongside.restorative.forms.reflecting import PlaceReflection
from alongside.restorative.rules.window import Corner, rows_of_cells
from alongside.restorative.states import Work


@needs(Permission.REFLECT)
def place_reflection(request: WorkerRequest) -> HttpResponse:
    """`?after=conference` says after what; whoever comes from a piece of work has chosen it already."""
    now = timezone.now()
    after = request.GET.get("after", "")
    form = PlaceReflection(
        posted(request), kept=words_kept_for(request), initial={"work": after if after in Work.values else ""}
    )

    def act() -> None:
        said = form.cleaned_data
        support, challenge = said["place"]
        place(work=said["work"], support=support, challenge=challenge, line=said["line"], by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Placed. Only you see it.")
        return redirect("my_reflections")
    page = {"form": form, "rows": rows_of_cells(), "corners": list(Corner)[:4]}
    return render(request, "restorative/place_reflection.html", page)
