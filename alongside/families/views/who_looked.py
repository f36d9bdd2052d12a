"""Who opened this family's record, and telling somebody of the family."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions, forms, queries
from alongside.families.rules.looking import in_plain_words


@needs(Permission.LOOKERS_RELEASE)
def who_looked(request: WorkerRequest, reference: str) -> HttpResponse:
    """Day by day for the worker; sentence by sentence to choose from for the family."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="who looked", by=request.user, at=now)
    days = queries.looked_at(family)
    told = in_plain_words(days)
    people = {member.person_id: member.person for member in family.members.all()}
    form = forms.ReleaseLookers(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        people=[(pk, person.full_name) for pk, person in people.items()],
        told=told,
    )
    if request.method == "POST" and form.is_valid():
        lines = [line.words for line in told if line.key in form.cleaned_data["lines"]]
        person = people[form.cleaned_data["person"]]
        release = actions.release_lookers(family=family, person=person, lines=lines, by=request.user, at=now)
        messages.success(request, f"It is ready to give to {person.short_name}.")
        return redirect("looked_release", family.reference, release.pk)
    page = {"family": family, "days": days[::-1], "form": form, "releases": list(queries.releases_of(family))}
    return render(request, "families/who_looked.html", page)
