"""For who was not in the room: saying yes to the plan, or what they could do instead."""

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms.plan import SayYes
from alongside.home.views import HomeRequest, home_page
from alongside.home.views.our_plan import plan_read_by
from alongside.plans import actions, queries
from alongside.plans.states import AfterwardsAnswer


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="What is asked of them in the plan, and what they say to it.")
def say_yes(request: HttpRequest) -> HttpResponse:
    """Their own words stand on the worker's page too; said again, the newer words count.

    Who was there said yes in the room: for them there is no such page.
    """
    home, now = cast(HomeRequest, request), timezone.now()
    read = plan_read_by(home, now=now)
    said = queries.said_afterwards_by(read.plan, home.relative.person)
    if not said and not queries.was_away(read.plan, home.relative.person):
        raise Http404
    asked = [(one.promise.pk, one.key, one.what) for one in read.asked_of_me]
    form = SayYes(request.POST if request.method == "POST" else None, asked=asked)
    if request.method == "POST" and form.is_valid():
        try:
            actions.say_afterwards(
                plan=read.plan, person=home.relative.person, answer=AfterwardsAnswer(form.cleaned_data["answer"]),
                words=form.cleaned_data["words"], replies=form.replies(), by=None, at=now,
            )  # fmt: skip
            return redirect("say_yes")
        except Cannot as refusal:
            for reason in refusal.reasons:
                form.add_error(None, reason)
    return render(request, "home/say_yes.html", {"form": form, "read": read, "said": said})
