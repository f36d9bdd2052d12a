"""A file whose time has come: two different people agree that it goes, or it is put off with a reason."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.desk.actions import retention as actions
from alongside.desk.forms.retention import PostponeDisposal
from alongside.desk.queries.retention import get_due_for, holds_on, kept_until
from alongside.desk.rules.disposing import blockers_to_agreeing
from alongside.desk.rules.retention import said
from alongside.families.actions import note_opening
from alongside.foundation.blockers import Cannot


@needs(Permission.RETENTION_DECIDE)
def decide_disposal(request: WorkerRequest, number: int) -> HttpResponse:
    """Why it is due, who agreed already, and the two things one may do."""
    now = timezone.now()
    due = get_due_for(request.user, number)
    note_opening(family=due.family, page="whether a record may go", by=request.user, at=now)
    agrees = request.method == "POST" and "agree" in request.POST
    form = PostponeDisposal(
        request.POST if request.method == "POST" and not agrees else None, kept=words_kept_for(request)
    )
    try:
        if agrees:
            actions.agree_to_disposal(due=due, by=request.user, at=now)
            messages.success(request, "Your agreement is written down.")
            return redirect("retention")
        if form.is_bound and form.is_valid():
            actions.postpone_disposal(due=due, **form.cleaned_data, by=request.user, at=now)
            messages.success(request, "It is put off.")
            return redirect("retention")
    except Cannot as refusal:
        form = form if form.is_bound else PostponeDisposal({})
        form.errors.clear()
        form.refuse(refusal)
    held = holds_on(due.family)
    page = {
        "due": due,
        "form": form,
        "clocks": [said(kept) for kept in kept_until(due.family) if kept.clock == due.clock],
        "blockers": blockers_to_agreeing(due, by=request.user, held=bool(held)),
    }
    return render(request, "desk/decide_disposal.html", page)
