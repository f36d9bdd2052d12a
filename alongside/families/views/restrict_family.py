"""Restricting who may open a family to those named as involved."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions, forms, queries


@needs(Permission.FAMILY_RESTRICT)
def restrict_family(request: WorkerRequest, reference: str) -> HttpResponse:
    """Show who will still be able to open it and who will not; ask why."""
    now = timezone.now()
    today = timezone.localdate(now)
    family = actions.open_family(reference=reference, page="restrict who may open it", by=request.user, at=now)
    form = forms.RestrictFamily(request.POST if request.method == "POST" else None, kept=words_kept_for(request))
    if request.method == "POST" and form.is_valid():
        try:
            actions.restrict_family(family=family, why=form.cleaned_data["why"], by=request.user, at=now)
        except actions.CannotRestrict as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, "Only those named as its workers can open this family now.")
            return redirect("workers", family.reference)
    page = {
        "family": family,
        "form": form,
        "named": list(queries.open_parts_of(family, on=today)),
        "i_am_named": queries.is_named(request.user, family, on=today),
        "not_named": list(queries.managers_not_named(family, on=today, besides=request.user)),
    }
    return render(request, "families/restrict_family.html", page)
