"""How things stand for one of the children."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families.queries import current_statuses
from alongside.foundation.blockers import Cannot
from alongside.referrals import actions, queries, rules
from alongside.referrals.forms import AboutChild, saved_about
from alongside.referrals.views.opening import open_referral, say_why_not
from alongside.referrals.views.steps import after


@needs(Permission.REFERRAL_WRITE)
def answer_child(request: WorkerRequest, reference: str, child: int) -> HttpResponse:
    """Where they live, their school, where they stand with the council."""
    now = timezone.now()
    referral = open_referral(request, reference, page="answer_child", at=now)
    row = queries.child_row_of(referral, child)
    posted = request.POST if request.method == "POST" else None
    form = AboutChild(posted, current=saved_about(row), kept=words_kept_for(request))
    if form.is_valid():
        later = "later" in request.POST
        try:
            actions.answer_child(row=row, answers=form.cleaned_data, finished=not later, by=request.user, at=now)
        except Cannot as refusal:
            say_why_not(form, refusal, referral=referral, by=request.user, at=now)
        else:
            key = rules.child_key(child)
            return redirect("referral", reference) if later else redirect(after(referral, key))
    page = {
        "form": form,
        "referral": referral,
        "child": row.child,
        "status": current_statuses([row.child], on=timezone.localdate(now)).get(child),
        "blocked": rules.blockers_to_changing(referral),
    }
    return render(request, "referrals/answer_child.html", page)
