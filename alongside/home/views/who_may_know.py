"""Who may know that I come: everyone invited, only the people I choose, or only my coordinator."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.conferences import actions
from alongside.conferences.models import Guest
from alongside.conferences.queries import people_let_know, who_may_be_named
from alongside.conferences.states import MayKnow
from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms.meeting import WhoMayKnow
from alongside.home.views import HomeRequest, home_page
from alongside.home.views.our_meeting import asked_to


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Whom of their family they let know that they come.")
def who_may_know(request: HomeRequest) -> HttpResponse:
    """Only people they may know of themselves stand in the list."""
    meeting = asked_to(request)
    if not isinstance(meeting.me, Guest):
        raise Http404
    others = who_may_be_named(request.relative.family, request.relative.person)
    saved = {"may_know": meeting.me.may_know, "people": people_let_know(meeting.me)}
    form = WhoMayKnow(request.POST if request.method == "POST" else None, initial=saved, others=others)
    if form.is_valid():
        may_know = MayKnow(form.cleaned_data["may_know"])
        chosen = form.cleaned_data.get("people", []) if may_know == MayKnow.NAMED else []
        people = [one for one in others if one.pk in chosen]
        try:
            actions.choose_who_may_know(guest=meeting.me, may_know=may_know, people=people, by=None, at=timezone.now())
        except Cannot as refusal:
            form.add_error(None, list(refusal.reasons))
        else:
            return redirect("our_meeting")
    return render(request, "home/who_may_know.html", {"form": form, "meeting": meeting})
