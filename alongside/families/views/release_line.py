"""Letting somebody of the family read a line of the story, once a worker has read it as they would."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions
from alongside.families.actions.released import CannotReleaseLine, stop_releasing
from alongside.families.actions.released import release_line as let_read
from alongside.families.forms.released import ReleaseLine
from alongside.families.models import StoryLine
from alongside.families.queries.released import get_line_of, get_released_of, released_of_line


@needs(Permission.LOOKERS_RELEASE)
def release_line(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """The words just as they will be read; all of those chosen read them, or none."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="let somebody read this", by=request.user, at=now)
    line = get_line_of(family, number, worker=request.user)
    if request.method == "POST" and (ended := request.POST.get("end", "")).isdecimal():
        released = get_released_of(line, int(ended[:18]))
        stop_releasing(released=released, by=request.user, at=now)
        messages.success(request, f"{released.person.short_name} does not read this any more.")
        return redirect("release_line", reference, number)
    reads = list(released_of_line(line))
    have = {one.person_id for one in reads}
    people = {one.person_id: one.person for one in family.members.all() if one.person_id not in have}
    form = ReleaseLine(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        people=[(pk, person.full_name) for pk, person in people.items()],
    )
    if form.is_valid():
        try:
            with transaction.atomic():
                for pk in form.cleaned_data["people"]:
                    let_read(line=line, person=people[pk], by=request.user, at=now)
        except CannotReleaseLine as refusal:
            form.add_error("people", list(refusal.reasons))
        else:
            messages.success(request, "They can read these words at home now.")
            return redirect("release_line", reference, number)
    page = {"family": family, "line": line, "form": form, "reads": reads, "spoken_by": _others_words(line)}
    return render(request, "families/release_line.html", page)


def _others_words(line: StoryLine) -> str:
    """Whose own words these are, to be asked first."""
    return line.spoken_by.short_name if line.spoken_by else ""
