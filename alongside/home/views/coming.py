"""My answer: I come, I join by phone, I send my words, or I do not come; a child, whether they want to."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.conferences import actions
from alongside.conferences.models import Guest
from alongside.conferences.queries import OurMeeting
from alongside.conferences.states import Coming
from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms.meeting import ComingOrNot, WantToCome
from alongside.home.views import HomeRequest, home_page
from alongside.home.views.our_meeting import asked_to


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Whether they come to their meeting.")
def coming(request: HomeRequest) -> HttpResponse:
    """It can be changed until the meeting begins."""
    meeting = asked_to(request)
    posted = request.POST if request.method == "POST" else None
    form = _form(meeting, posted)
    if form.is_valid():
        try:
            next_page = _say(meeting, form)
        except Cannot as refusal:
            form.add_error(None, list(refusal.reasons))
        else:
            return redirect(next_page)
    return render(request, "home/coming.html", {"form": form, "meeting": meeting})


def _form(meeting: OurMeeting, posted: object) -> ComingOrNot | WantToCome:
    if isinstance(meeting.me, Guest):
        return ComingOrNot(posted, initial={"coming": meeting.me.coming})
    return WantToCome(posted, initial={"wants": meeting.me.wants_to_come})


def _say(meeting: OurMeeting, form: ComingOrNot | WantToCome) -> str:
    """The page to go on with: who may know, or what they want to say, where that has not been said."""
    now = timezone.now()
    if not isinstance(meeting.me, Guest):
        wants = form.cleaned_data["wants"]
        actions.say_i_want_to_come(preparation=meeting.me, wants=wants, by=None, at=now)
        return "our_meeting"
    said = Coming(form.cleaned_data["coming"])
    guest = actions.say_whether_i_come(guest=meeting.me, coming=said, by=None, at=now)
    if said in (Coming.COMES, Coming.REMOTE) and not guest.may_know:
        return "who_may_know"
    return "words_for_our_meeting" if said == Coming.WORDS and not guest.their_words else "our_meeting"
