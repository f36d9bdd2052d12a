"""One short page of a request. Every answer is saved as given, and can be left and taken up again."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.people.queries import parental_responsibility_for
from alongside.referrals import actions, queries, rules
from alongside.referrals.forms import FORMS, saved_answers
from alongside.referrals.models import Referral
from alongside.referrals.rules import Page
from alongside.referrals.views.opening import open_referral, say_why_not
from alongside.referrals.views.steps import after


@needs(Permission.REFERRAL_WRITE)
def answer_page(request: WorkerRequest, reference: str, page: str) -> HttpResponse:
    """Ask the questions of one page, save the answers, go on or come back later."""
    now = timezone.now()
    asked = rules.BY_KEY.get(page)
    if asked is None or page not in FORMS:
        raise Http404
    referral = open_referral(request, reference, page=page, at=now)
    posted = request.POST if request.method == "POST" else None
    form = FORMS[page](posted, current=saved_answers(referral, asked), kept=words_kept_for(request))
    if form.is_valid():
        later = "later" in request.POST
        try:
            referral = actions.answer_page(
                referral=referral, page=asked, answers=form.cleaned_data, finished=not later, by=request.user, at=now
            )
        except Cannot as refusal:
            say_why_not(form, refusal, referral=referral, by=request.user, at=now)
        else:
            # Told at once, on the request's own page, and not fifteen pages later.
            not_for_us = page == "right_help" and rules.not_eligible(referral, referral.service)
            return redirect("referral", reference) if later or not_for_us else redirect(after(referral, page))
    context = {"form": form, "referral": referral, "asked": asked, **_beside(referral, asked)}
    return render(request, "referrals/answer_page.html", context)


def _beside(referral: Referral, asked: Page) -> dict[str, object]:
    """What a page shows beside its questions, where it has something to show."""
    blocked: dict[str, object] = {"blocked": rules.blockers_to_changing(referral, asked.key)}
    if asked.key == "family":
        members = [member for member in referral.family.members.all() if not member.is_child]
        on = timezone.localdate()
        held = list(parental_responsibility_for(queries.children_in(referral), on=on))
        return {**blocked, "members": members, "held": held}
    if asked.key == "agreement":
        standing = queries.standing_of(referral, on=timezone.localdate())
        said = dict(standing.answers)
        return {
            **blocked,
            "standing": standing,
            "missing_agreement": rules.missing_agreement(referral, standing),
            "said": said,
        }
    if asked.key == "right_help":
        return {
            **blocked,
            "not_eligible": rules.not_eligible(referral, referral.service),
            "elsewhere": rules.what_else_could_help(referral, referral.service),
        }
    return blocked
