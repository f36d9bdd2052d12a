"""Adding a line to a family's story."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions, forms, queries
from alongside.families.rules.opening import ADD_TO_STORY
from alongside.families.states import Book


@needs(Permission.FAMILY_OPEN)
def add_to_story(request: WorkerRequest, reference: str) -> HttpResponse:
    """Ask what happened, when, and in whose words."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page=ADD_TO_STORY, by=request.user, at=now)
    people = {member.person_id: member.person for member in family.members.all()}
    form = forms.AddToStory(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        initial={"happened_on": timezone.localdate(now)},
        today=timezone.localdate(now),
        may_choose_book=queries.reads_conferencing_book(request.user, family),
        people=[(pk, person.full_name) for pk, person in people.items()],
    )
    if request.method == "POST" and form.is_valid():
        spoken_by = people.get(form.cleaned_data["spoken_by"])
        answers = {"book": Book.SHARED, **form.cleaned_data, "spoken_by": spoken_by}
        try:
            actions.add_to_story(family=family, **answers, by=request.user, at=now)
        except actions.CannotAddToStory as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, "It is in the story now.")
            return redirect("family", family.reference)
    return render(request, "families/add_to_story.html", {"family": family, "form": form})
