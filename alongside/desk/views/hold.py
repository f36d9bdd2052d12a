"""Legal holds: on one family, or on every family of the service; set and ended with a reason."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.desk.actions import retention as actions
from alongside.desk.forms.retention import WhyHold
from alongside.desk.queries.retention import get_hold_for, get_service_hold_for
from alongside.families.actions import note_opening, open_family
from alongside.partners.queries import get_service_of


def _asked(request: WorkerRequest) -> WhyHold:
    return WhyHold(request.POST if request.method == "POST" else None, kept=words_kept_for(request))


@needs(Permission.RETENTION_DECIDE)
def hold_family(request: WorkerRequest, reference: str) -> HttpResponse:
    """Nothing of this family goes until the hold ends."""
    now = timezone.now()
    family = open_family(reference=reference, page="a legal hold", by=request.user, at=now)
    form = _asked(request)
    if request.method == "POST" and form.is_valid():
        actions.hold_family(family=family, why=form.cleaned_data["why"], by=request.user, at=now)
        messages.success(request, "Nothing of this family goes until the hold ends.")
        return redirect("kept_until", family.reference)
    page = {"form": form, "heading": "Hold this family’s record", "caption": family.name, "button": "Hold it"}
    return render(request, "desk/hold.html", page | {"way_back": ("kept_until", family.reference)})


@needs(Permission.RETENTION_DECIDE)
def hold_service(request: WorkerRequest) -> HttpResponse:
    """Nothing of any family of my service goes until the hold ends."""
    service = get_service_of(request.user)
    form = _asked(request)
    if request.method == "POST" and form.is_valid():
        actions.hold_service(service=service, why=form.cleaned_data["why"], by=request.user, at=timezone.now())
        messages.success(request, "Nothing goes until the hold ends.")
        return redirect("retention")
    page = {"form": form, "heading": "Hold every record", "caption": service.name, "button": "Hold them"}
    return render(request, "desk/hold.html", page | {"way_back": ("retention",)})


@needs(Permission.RETENTION_DECIDE)
def end_family_hold(request: WorkerRequest, number: int) -> HttpResponse:
    """The hold on one family ends."""
    now = timezone.now()
    hold = get_hold_for(request.user, number)
    note_opening(family=hold.family, page="end a legal hold", by=request.user, at=now)
    form = _asked(request)
    if request.method == "POST" and form.is_valid():
        actions.end_hold(hold=hold, why=form.cleaned_data["why"], by=request.user, at=now)
        messages.success(request, "The hold has ended.")
        return redirect("kept_until", hold.family.reference)
    page = {"form": form, "heading": "End the hold", "caption": hold.family.name, "button": "End the hold"}
    return render(request, "desk/hold.html", page | {"way_back": ("kept_until", hold.family.reference)})


@needs(Permission.RETENTION_DECIDE)
def end_service_hold(request: WorkerRequest, number: int) -> HttpResponse:
    """The hold on my service ends."""
    hold = get_service_hold_for(request.user, number)
    form = _asked(request)
    if request.method == "POST" and form.is_valid():
        actions.end_hold(hold=hold, why=form.cleaned_data["why"], by=request.user, at=timezone.now())
        messages.success(request, "The hold has ended.")
        return redirect("retention")
    page = {"form": form, "heading": "End the hold", "caption": hold.service.name, "button": "End the hold"}
    return render(request, "desk/hold.html", page | {"way_back": ("retention",)})
