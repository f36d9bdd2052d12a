"""My answer: whether I take part in putting something right. No reason is asked."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms.putting_right import MyAnswerToIt, in_their_language
from alongside.home.views import HomeRequest, home_page
from alongside.home.views.putting_right import put_right_by
from alongside.restorative.actions.at_home import say_answer
from alongside.restorative.states import PartyAnswer


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="What they answered when they were asked to put something right.")
def my_answer_to_it(request: HomeRequest, reference: str) -> HttpResponse:
    """It can be changed until it is over. Stopping is asked once more, on a page of its own."""
    read = put_right_by(request, reference)
    said = read.me.answer
    initial = {"answer": said} if read.me.answered_at else {}
    form = MyAnswerToIt(request.POST if request.method == "POST" else None, said=said, initial=initial)
    if form.is_valid():
        answer = PartyAnswer(form.cleaned_data["answer"])
        if answer == PartyAnswer.STOPPED:
            return redirect("stop_taking_part", reference)
        try:
            say_answer(party=read.me, answer=answer, by=None, at=timezone.now())
        except Cannot as refusal:
            form.add_error(None, in_their_language(refusal.reasons))
        else:
            return redirect("putting_right", reference)
    return render(request, "home/my_answer_to_it.html", {"form": form, "read": read})
