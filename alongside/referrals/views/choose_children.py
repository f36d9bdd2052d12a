"""Which of the family's children the meeting is for, and the names that were not yet given."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.referrals import actions, queries, rules
from alongside.referrals.forms import ChooseChildren
from alongside.referrals.models import Referral
from alongside.referrals.views.opening import open_referral, say_why_not
from alongside.referrals.views.steps import after


@needs(Permission.REFERRAL_WRITE)
def choose_children(request: WorkerRequest, reference: str) -> HttpResponse:
    """Tick the children; write a name for each who came from the council's system without one."""
    now = timezone.now()
    referral = open_referral(request, reference, page="children", at=now)
    posted = request.POST if request.method == "POST" else None
    children = [member.person for member in referral.family.children]
    form = ChooseChildren(posted, family_children=children, current=_saved(referral), kept=words_kept_for(request))
    if form.is_valid():
        later = "later" in request.POST
        try:
            actions.choose_children(
                referral=referral,
                children=form.chosen,
                names=form.names,
                finished=not later,
                by=request.user,
                at=now,
            )
        except Cannot as refusal:
            say_why_not(form, refusal, referral=referral, by=request.user, at=now)
        else:
            again = queries.get_referral_for(request.user, reference)
            return redirect("referral", reference) if later else redirect(after(again, "children"))
    page = {
        "form": form,
        "referral": referral,
        "asked": rules.BY_KEY["children"],
        "blocked": rules.blockers_to_changing(referral),
    }
    return render(request, "referrals/answer_page.html", page)


def _saved(referral: Referral) -> dict[str, Any]:
    return {"children": sorted(row.child_id for row in referral.children.all())}
