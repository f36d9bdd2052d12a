"""Opening a family in an emergency."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions, forms


@needs(Permission.BREAK_THE_GLASS)
def break_the_glass(request: WorkerRequest) -> HttpResponse:
    """Ask why, for how long and for whom; nothing tells whether a family that did not open is there."""
    now = timezone.now()
    form = forms.BreakTheGlass(
        request.POST if request.method == "POST" else None, kept=words_kept_for(request), initial=forms.OPENS_WITH
    )
    if request.method == "POST" and form.is_valid():
        try:
            glass = actions.break_the_glass(**form.cleaned_data, by=request.user, at=now)
        except actions.OpensAnyway as anyway:
            messages.info(request, str(anyway))
            return redirect("family", anyway.family.reference)
        except actions.CannotBreakGlass as refusal:
            form.refuse(refusal)
        else:
            return redirect("family", glass.family.reference)
    return render(request, "families/break_the_glass.html", {"form": form})
