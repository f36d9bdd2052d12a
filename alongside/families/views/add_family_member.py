"""A relative or friend joins the family's network."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions, forms, queries
from alongside.families.states import Side


@needs(Permission.FAMILY_CHANGE)
def add_family_member(request: WorkerRequest, reference: str) -> HttpResponse:
    """Ask who they are; show who may be the same; then put them into the network."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="add a relative or friend", by=request.user, at=now)
    today = timezone.localdate(now)
    children = {member.person_id: member.person for member in family.children}
    form = forms.NewRelative(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        today=today,
        find=forms.looking_for(request.user, today=today),
        children=[(pk, child.full_name) for pk, child in children.items()],
    )
    if request.method == "POST" and form.is_valid():
        member = actions.add_relative(
            family=family,
            known=queries.person_among(request.user, form.is_known.key) if form.is_known else None,
            facts=form.facts,
            relationship=form.cleaned_data["relationship"],
            side=Side(form.cleaned_data["side"]),
            responsible_for=[children[pk] for pk in form.cleaned_data["responsible_for"]],
            by=request.user,
            at=now,
        )
        messages.success(request, f"{member.person.full_name} is written down with the family now.")
        return redirect("family_member", family.reference, member.person_id)
    return render(request, "families/add_family_member.html", {"form": form, "family": family})
