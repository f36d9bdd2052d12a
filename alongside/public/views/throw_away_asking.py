"""Throwing away what was typed, before it is sent."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.components import page_url
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.views import asking_page
from alongside.public.views.opening_asking import opens_asking, where_it_stands
from alongside.referrals.actions.asking_for_help import throw_away_asking as throw_away
from alongside.referrals.models import AskForHelp
from alongside.referrals.states import HelpStatus


@asking_page
@opens_asking
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="Asks whether to throw away what somebody typed.")
def throw_away_asking(request: HttpRequest, asked: AskForHelp, token: str) -> HttpResponse:
    """Asked once more; then nobody can read it again."""
    if asked.status != HelpStatus.WRITING:
        return redirect(page_url("asked", token=token))
    if request.method == "POST":
        throw_away(asked=asked, at=timezone.now())
        return redirect(page_url("asking_thrown_away"))
    return render(request, "public/throw_away_asking.html", {"back_to": where_it_stands(asked, token)})
