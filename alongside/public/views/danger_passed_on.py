"""The receipt: it was passed on, when, under which number, and that we keep no copy."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.queries.receipts import receipt_in
from alongside.public.views import asking_page


@asking_page
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="A receipt: its number and its moment, out of its own address.")
def danger_passed_on(request: HttpRequest, receipt: str) -> HttpResponse:
    """To be written down or printed; after a day it is gone."""
    if (read := receipt_in(receipt)) is None:
        raise Http404
    return render(request, "public/danger_passed_on.html", {"receipt": read})
