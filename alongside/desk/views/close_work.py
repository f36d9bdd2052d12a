"""Ending a piece of work: why, what the family was told, and where each child is at that moment."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.desk.forms.close_work import CloseWork
from alongside.desk.queries.closing import unfinished
from alongside.families.actions import note_opening
from alongside.families.queries import current_statuses
from alongside.foundation.blockers import Cannot
from alongside.plans.queries import children_at_last_review
from alongside.referrals.actions import close_referral
from alongside.referrals.queries import children_in, get_referral_for
from alongside.referrals.states import ClosingReason


@needs(Permission.WORK_CLOSE)
def close_work(request: WorkerRequest, reference: str) -> HttpResponse:
    """Show what is unfinished; else ask, with what is known filled in, and end it."""
    now = timezone.now()
    referral = get_referral_for(request.user, reference, hold=request.method == "POST")
    note_opening(family=referral.family, page="close_referral", by=request.user, at=now)
    children = children_in(referral)
    left, seen = unfinished(referral), children_at_last_review(referral)
    form = CloseWork(
        request.POST if request.method == "POST" else None,
        children=children,
        lives_with={row.child_id: row.lives_with for row in referral.children.all()}
        | {pk: row.lives_with for pk, row in seen.items()},
        statuses={**seen, **current_statuses(children, on=timezone.localdate(now))},
        kept=words_kept_for(request),
    )
    if form.is_valid():
        answers = {"reason": ClosingReason(form.cleaned_data["reason"]), "words": form.cleaned_data["words"]}
        try:
            close_referral(referral=referral, **answers, children=form.said, unfinished=left, by=request.user, at=now)
        except Cannot as refusal:
            for reason in refusal.reasons:
                form.add_error(None, reason)
        else:
            messages.success(request, "This piece of work has ended.")
            return redirect("family", referral.family.reference)
    page = {"form": form, "referral": referral, "unfinished": left}
    return render(request, "desk/close_work.html", page)
