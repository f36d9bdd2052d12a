"""Changing, or confirming, one rule of how long records are kept."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.desk.actions import retention as actions
from alongside.desk.forms.retention import ChangeRetentionRule
from alongside.desk.queries.retention import get_rule, saved_rule


@needs(Permission.RETENTION_DECIDE)
def change_retention_rule(request: WorkerRequest, key: str) -> HttpResponse:
    """Filled with what holds now, and where it comes from."""
    rule = get_rule(key)
    form = ChangeRetentionRule(
        request.POST if request.method == "POST" else None, kept=words_kept_for(request), current=saved_rule(rule)
    )
    if request.method == "POST" and form.is_valid():
        actions.change_retention_rule(rule=rule, **form.cleaned_data, by=request.user, at=timezone.now())
        messages.success(request, f"{rule.name}: what you wrote holds from now on.")
        return redirect("retention")
    return render(request, "desk/change_retention_rule.html", {"rule": rule, "form": form})
