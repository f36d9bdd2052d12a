"""Taking back what was asked."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.views import asking_page
from alongside.public.views.opening_asking import opens_asking, where_it_stands
from alongside.referrals.actions.asked_more import stop_asking as stop
from alongside.referrals.models import AskForHelp
from alongside.referrals.states import HelpStatus


@asking_page
@opens_asking
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="Asks whether to take back what somebody asked.")
def stop_asking(request: HttpRequest, asked: AskForHelp, token: str) -> HttpResponse:
    """Asked once more; they can always ask again."""
    back = where_it_stands(asked, token)
    if asked.status in (HelpStatus.WRITING, HelpStatus.STOPPED):
        return redirect(back)
    if request.method == "POST":
        stop(asked=asked, at=timezone.now())
        return redirect(back)
    return render(request, "public/stop_asking.html", {"back_to": back})
