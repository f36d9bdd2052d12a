"""Writing the short report for the whole family, under eight plain headings."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.referrals import actions, queries, rules
from alongside.referrals.forms import WriteReport
from alongside.referrals.views.opening import open_referral, say_why_not


@needs(Permission.REFERRAL_WRITE)
def write_report(request: WorkerRequest, reference: str) -> HttpResponse:
    """Write it, save it, and read it as the family will."""
    now = timezone.now()
    referral = open_referral(request, reference, page="write_report", at=now)
    report = queries.latest_report(referral)
    saved = {name: getattr(report, name) if report else "" for name in rules.HEADINGS}
    posted = request.POST if request.method == "POST" else None
    form = WriteReport(posted, current=saved, kept=words_kept_for(request))
    if form.is_valid():
        try:
            actions.write_report(referral=referral, answers=form.cleaned_data, by=request.user, at=now)
        except Cannot as refusal:
            say_why_not(form, refusal, referral=referral, by=request.user, at=now)
        else:
            return redirect("referral" if "later" in request.POST else "read_report", reference)
    page = {"form": form, "referral": referral, "report": report}
    return render(request, "referrals/write_report.html", page)
