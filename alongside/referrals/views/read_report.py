"""The report just as the family will read it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families.queries import disputes_of
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.referrals import actions, queries, rules
from alongside.referrals.queries.holding import is_held
from alongside.referrals.views.opening import open_referral


@needs(Permission.FAMILY_OPEN)
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="The family’s report, printed or read aloud to all of them.")
def read_report(request: WorkerRequest, reference: str) -> HttpResponse:
    """Read it in the family's look; note that the family has it."""
    now = timezone.now()
    referral = open_referral(request, reference, page="read_report", at=now)
    report = queries.latest_report(referral)
    held = report is not None and is_held(report)
    if request.method == "POST" and report is not None and report.shared_at is None and held:
        return redirect("held_report", reference)
    if request.method == "POST" and report is not None:
        actions.share_report(report=report, by=request.user, at=now)
        messages.success(request, "It is written down that the family has this report.")
        return redirect("read_report", reference)
    parts = [(heading, getattr(report, name)) for name, heading in rules.HEADINGS.items() if report]
    names = {heading: name for name, heading in rules.HEADINGS.items()}
    writes = request.user.may(Permission.REFERRAL_WRITE)
    page = {
        "referral": referral,
        "report": report,
        "children": queries.children_in(referral),
        "parts": [(heading, words) for heading, words in parts if words.strip()],
        "unwritten": rules.still_unwritten(report),
        "hints": [(heading, rules.reading_hints(words)) for heading, words in parts] if writes else [],
        "held": held,
        "names": names,
        "disputes": disputes_of(referral.family),
        "writes": writes,
        "shares": request.user.may(Permission.REPORT_SHARE),
    }
    return render(request, "referrals/read_report.html", page)
