"""What became of it: who has it, by when they answer, all that was said, and the next words."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.components import page_url
from alongside.foundation.forms import sent
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.forms.asking import MoreWords, as_shown
from alongside.public.views import asking_page
from alongside.public.views.opening_asking import not_saved, opens_asking, where_it_stands
from alongside.referrals.actions.asked_more import note_answers_read, say_more
from alongside.referrals.models import AskForHelp
from alongside.referrals.queries.asked_for_help import is_late, said_in
from alongside.referrals.states import HelpStatus


@asking_page
@opens_asking
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="What somebody asked and what was answered, to themselves alone.")
def asked(request: HttpRequest, asked: AskForHelp, token: str) -> HttpResponse:
    """Opening it notes that the worker’s words were read."""
    here, now = page_url("asked", token=token), timezone.now()
    if asked.status == HelpStatus.WRITING:
        return redirect(where_it_stands(asked, token))
    form = MoreWords(*sent(request))
    if request.method == "POST":
        if asked.status == HelpStatus.STOPPED:
            return not_saved(request, is_closed=False, back=here)
        if form.is_valid():
            say_more(asked=asked, words=form.cleaned_data["words"], at=now)
            return redirect(here)
    note_answers_read(asked=asked, at=now)
    given = {
        "asked": asked,
        "token": token,
        "form": form,
        "said": said_in(asked),
        "late": is_late(asked, today=timezone.localdate(now)),
        "safe_way": as_shown("safe_way", asked.safe_way),
    }
    return render(request, "public/asked.html", given)
