"""The first page of somebody who has come in: what waits for them, and the ways to everything else."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.views import home_page


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Their name, and the ways to their family’s own pages.")
def our_home(request: HttpRequest) -> HttpResponse:
    """Where somebody of the family begins."""
    return render(request, "home/our_home.html")
