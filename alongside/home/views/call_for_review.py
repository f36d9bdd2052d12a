"""Asking about the plan: who watches over it calls to come back together; anybody asks for help."""

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms.plan import AskAboutThePlan
from alongside.home.views import HomeRequest, home_page
from alongside.home.views.our_plan import plan_read_by
from alongside.plans import actions, queries
from alongside.plans.states import CallKind


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="That they asked to come back together, and the answer.")
def call_for_review(request: HttpRequest) -> HttpResponse:
    """Only for who watches over the plan."""
    return _ask(cast(HomeRequest, request), CallKind.REVIEW)


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="That they asked for help with the plan, and the answer.")
def ask_for_help(request: HttpRequest) -> HttpResponse:
    """For everybody who reads the plan."""
    return _ask(cast(HomeRequest, request), CallKind.HELP)


def _ask(request: HomeRequest, kind: CallKind) -> HttpResponse:
    now = timezone.now()
    read, person = plan_read_by(request, now=now), request.relative.person
    if kind == CallKind.REVIEW and not read.i_watch:
        raise Http404
    form = AskAboutThePlan(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.call_for_review(plan=read.plan, person=person, kind=kind, by=None, at=now, **form.cleaned_data)
            return redirect("call_for_review" if kind == CallKind.REVIEW else "ask_for_help")
        except Cannot as refusal:
            for reason in refusal.reasons:
                form.add_error(None, reason)
    last = queries.last_call_by(read.plan, person, kind)
    return render(request, "home/ask_about_plan.html", {"form": form, "read": read, "kind": kind.value, "last": last})
