"""Leaving on this device: coming back needs a code."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.families import actions
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.views import HomeRequest, at_the_door, go_out_of, home_page


@home_page
@leaves(Kind.PAGE, to=Reader.NOBODY, says="Ends the visit on this device.")
@require_POST
def go_out(request: HttpRequest) -> HttpResponse:
    """The button stands on every page."""
    actions.go_out(home_pass=cast(HomeRequest, request).relative.home_pass, at=timezone.now())
    return go_out_of(redirect("gone_out"))


@at_the_door
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="That nobody is at home on this device any more; it names nobody.")
def gone_out(request: HttpRequest) -> HttpResponse:
    """With the way back."""
    return render(request, "home/gone_out.html")
