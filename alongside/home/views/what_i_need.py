"""What I need so that I can take part: said by themselves, and taken back by themselves."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.conferences import actions
from alongside.conferences.states import NeedKind
from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms.meeting import MY_NEEDS, WhatINeed
from alongside.home.views import HomeRequest, home_page
from alongside.home.views.our_meeting import asked_to


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="What they need for their meeting, and what is arranged.")
def what_i_need(request: HomeRequest) -> HttpResponse:
    """One thing at a time; pressed twice, it is one thing."""
    meeting, person = asked_to(request), request.relative.person
    form = WhatINeed(request.POST if request.method == "POST" else None)
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.ask_for_what_i_need(
                conference=meeting.conference, person=person, kind=NeedKind(said["kind"]), detail=said["detail"],
                by=None, at=timezone.now(),
            )  # fmt: skip
        except Cannot as refusal:
            form.add_error(None, list(refusal.reasons))
        else:
            return redirect("what_i_need")
    return render(request, "home/what_i_need.html", {"form": form, "meeting": meeting, "needs": MY_NEEDS})


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Takes back something they need; it shows what they need.")
def need_taken_back(request: HomeRequest, need_id: int) -> HttpResponse:
    """A link to it changes nothing; only the button does."""
    meeting, person = asked_to(request), request.relative.person
    need = next((one for one in meeting.needs if one.pk == need_id), None)
    if request.method != "POST":
        return redirect("what_i_need")
    if need is None:
        raise Http404
    try:
        actions.take_back_what_i_need(need=need, person=person, by=None, at=timezone.now())
    except Cannot as refusal:
        form = WhatINeed(None)
        page = {"form": form, "meeting": meeting, "needs": MY_NEEDS, "why_not": list(refusal.reasons)}
        return render(request, "home/what_i_need.html", page)
    return redirect("what_i_need")
