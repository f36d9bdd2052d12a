"""A report that is held: what in it tells somebody of the family what they may not know, and what to do about it."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.referrals import actions, forms, queries
from alongside.referrals.views.opening import open_referral, say_why_not


@needs(Permission.REPORT_SHARE)
def held_report(request: WorkerRequest, reference: str) -> HttpResponse:
    """Each sentence with what tells in it; change the words, or let them go with a reason."""
    now = timezone.now()
    referral = open_referral(request, reference, page="held_report", at=now)
    report = queries.latest_report(referral)
    if report is None:
        raise Http404
    form = forms.LetReportGo(request.POST if request.method == "POST" else None, kept=words_kept_for(request))
    if request.method == "POST" and form.is_valid():
        said, read = form.cleaned_data, request.POST.get("read", "")
        try:
            actions.let_report_go(report=report, why=said["why"], read=read, by=request.user, at=now)
            messages.success(request, "The report may leave as it is.")
            return redirect("read_report", reference)
        except Cannot as refusal:
            say_why_not(form, refusal, referral=referral, by=request.user, at=now)
    held = actions.look_before_report_leaves(report=report, by=request.user, at=now)
    if held is None or report.shared_at is not None:
        return redirect("read_report", reference)
    shown = {"referral": referral, "held": held, "form": form, "writes": request.user.may(Permission.REFERRAL_WRITE)}
    return render(request, "referrals/held_report.html", shown)
