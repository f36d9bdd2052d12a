"""Closing one's own way in, on every device: asked first, then done, and the coordinator is told."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.families import actions
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.views import HomeRequest, go_out_of, home_page


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Asks whether they want to close their way in.")
def close_my_way_in(request: HttpRequest) -> HttpResponse:
    """A GET asks; only the button closes."""
    if request.method == "POST":
        actions.close_my_way_in(key=cast(HomeRequest, request).relative.key, at=timezone.now())
        return go_out_of(redirect("gone_out"))
    return render(request, "home/close_my_way_in.html")
