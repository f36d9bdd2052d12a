"""What we write down about people, why, and what they may ask: for grown-ups and for children."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.partners.queries import services
from alongside.public.views import public_page


@public_page
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="What we write down and why, for grown-ups.")
def privacy_notice(request: HttpRequest) -> HttpResponse:
    """For grown-ups, and to print."""
    page = {"services": list(services().select_related("organisation")), "page_name": "privacy"}
    return render(request, "public/privacy_notice.html", page)


@public_page
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="What we write down and why, for children.")
def privacy_notice_for_children(request: HttpRequest) -> HttpResponse:
    """For children, and to print."""
    page = {"services": list(services().select_related("organisation")), "page_name": "privacy-for-children"}
    return render(request, "public/privacy_notice_for_children.html", page)
