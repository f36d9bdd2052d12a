"""How it was: four questions, each person apart, also for those who said no."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import sent
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms import HowWasIt, answers_of
from alongside.home.views import HomeRequest, home_page
from alongside.voice import actions, queries
from alongside.voice.states import AsWhat


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Four questions about the meeting they were part of, or said no to.")
def feedback(request: HomeRequest) -> HttpResponse:
    """On the last page, never by a link out."""
    family, person = request.relative.family, request.relative.person
    asked = queries.asked_at_home(family, person)
    form = HowWasIt(*sent(request))
    if request.method == "POST" and asked and form.is_valid():
        try:
            actions.give_feedback(
                family=family,
                person=person,
                conference=asked.conference,
                said_no=asked.said_no,
                answers=answers_of(form),
                as_what=AsWhat.CHILD if queries.is_a_child(family, person) else AsWhat.ADULT,
                nothing_said=_("Choose an answer. Or write something."),
                already_said=_("You told us already. Thank you."),
                by=None,
                at=timezone.now(),
            )
            return redirect("feedback_thanks")
        except Cannot as refusal:
            for reason in refusal.reasons:
                form.add_error(None, reason)
    return render(request, "home/feedback.html", {"form": form, "asked": asked})


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Thanks for saying how it was.")
def feedback_thanks(request: HomeRequest) -> HttpResponse:
    """Nothing more is asked."""
    return render(request, "home/feedback_thanks.html")
