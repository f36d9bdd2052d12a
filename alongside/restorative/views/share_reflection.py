"""Sharing what one placed in the window with one other who supervises."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.states import Permission
from alongside.restorative.actions.reflecting import share_reflection as share
from alongside.restorative.forms.reflecting import ShareReflection
from alongside.restorative.queries.reflections import get_reflection_of, who_may_be_shown
from alongside.restorative.rules.window import corner_of


@needs(Permission.REFLECT)
def share_reflection(request: WorkerRequest, number: int) -> HttpResponse:
    """By name, from those who supervise where they work."""
    now = timezone.now()
    reflection = get_reflection_of(request.user, number)
    people = {one.pk: one for one in who_may_be_shown(request.user)}
    form = ShareReflection(posted(request), people=people.values())

    def act() -> None:
        share(reflection=reflection, with_whom=people[form.cleaned_data["with_whom"]], by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Shared. You can take it back at any time.")
        return redirect("my_reflections")
    corner = corner_of(reflection.support, reflection.challenge)
    page = {"form": form, "reflection": reflection, "corner": corner, "people": people}
    return render(request, "restorative/share_reflection.html", page)
