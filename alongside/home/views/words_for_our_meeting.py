"""What I want to say at our meeting, typed: kept exactly as it was written."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.conferences import actions
from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms.meeting import MyWordsForTheMeeting
from alongside.home.views import HomeRequest, home_page
from alongside.home.views.our_meeting import asked_to


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="What they want to say at their meeting, in their words.")
def words_for_our_meeting(request: HomeRequest) -> HttpResponse:
    """Nobody else changes it. Spoken or drawn words have a page of their own."""
    meeting = asked_to(request)
    saved = {"words": meeting.me.their_words}
    form = MyWordsForTheMeeting(request.POST if request.method == "POST" else None, initial=saved)
    if form.is_valid():
        try:
            actions.send_my_words(place=meeting.me, words=form.cleaned_data["words"], by=None, at=timezone.now())
        except Cannot as refusal:
            form.add_error(None, list(refusal.reasons))
        else:
            return redirect("our_meeting")
    return render(request, "home/words_for_our_meeting.html", {"form": form, "meeting": meeting})
