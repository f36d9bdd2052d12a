"""One more child at the centre of a family."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions, forms, queries


@needs(Permission.FAMILY_CHANGE)
def add_child(request: WorkerRequest, reference: str) -> HttpResponse:
    """Ask about the child; show who may be the same; then put them into the family."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="add a child", by=request.user, at=now)
    today = timezone.localdate(now)
    form = forms.NewChild(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        today=today,
        find=forms.looking_for(request.user, today=today),
    )
    if request.method == "POST" and form.is_valid():
        known = queries.person_among(request.user, form.is_known.key) if form.is_known else None
        member = actions.add_child(family=family, known=known, facts=form.facts, by=request.user, at=now)
        messages.success(request, f"{member.person.full_name} is one of the children now.")
        return redirect("family", family.reference)
    return render(request, "families/add_child.html", {"form": form, "family": family})
