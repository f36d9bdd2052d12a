"""Who reads my words out at the meeting, and whether my advocate stays."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import sent
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms import ReadingOut
from alongside.home.views import HomeRequest, home_page
from alongside.voice import actions, queries
from alongside.voice.states import ReadBy


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="What they wished for: who reads their words out.")
def reading_out(request: HomeRequest) -> HttpResponse:
    """The advocate is asked about only of a child with a meeting to come."""
    family, person = request.relative.family, request.relative.person
    preparation = queries.advocate_question_for(family, person)
    form = ReadingOut(*sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            actions.say_who_reads_out(
                family=family,
                person=person,
                by_whom=ReadBy(form.cleaned_data["by_whom"]),
                name=form.cleaned_data["name"],
                preparation=preparation,
                advocate_stays=form.stays(),
                by=None,
                at=timezone.now(),
            )
            return redirect("reading_out")
        except Cannot as refusal:
            for reason in refusal.reasons:
                form.add_error(None, reason)
    page = {"form": form, "preparation": preparation, "wish": queries.wish_of(family, person)}
    return render(request, "home/reading_out.html", page)
