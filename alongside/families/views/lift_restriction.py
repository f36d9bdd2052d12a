"""Lifting the restriction of a family."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions, forms


@needs(Permission.FAMILY_RESTRICT)
def lift_restriction(request: WorkerRequest, reference: str) -> HttpResponse:
    """Show why it was restricted; ask why that may end."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="lift the restriction", by=request.user, at=now)
    form = forms.LiftRestriction(request.POST if request.method == "POST" else None, kept=words_kept_for(request))
    if request.method == "POST" and form.is_valid():
        try:
            actions.lift_restriction(family=family, why=form.cleaned_data["why"], by=request.user, at=now)
        except actions.CannotRestrict as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, f"The managers of {family.service} can open this family again.")
            return redirect("workers", family.reference)
    return render(request, "families/lift_restriction.html", {"family": family, "form": form})
