"""Closing the page of what somebody asked, on a phone that others hold."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.foundation.components import page_url
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.views import asking_page
from alongside.public.views.opening_asking import opens_asking, where_it_stands
from alongside.referrals.actions.asked_more import close_asking as close
from alongside.referrals.models import AskForHelp


@asking_page
@opens_asking
@leaves(Kind.PAGE, to=Reader.NOBODY, says="Closes the page of what somebody asked; only their code leads back.")
def close_asking(request: HttpRequest, asked: AskForHelp, token: str) -> HttpResponse:
    """On to the page that says it has closed."""
    if request.method == "POST":
        close(asked=asked, at=timezone.now())
        return redirect(page_url("asked", token=token))
    return redirect(where_it_stands(asked, token))
