"""Whether a certificate is ours: the name, the course and the day, and nothing else."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.actions.counting import Most, counted
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.views import asking_page
from alongside.public.views.opening_asking import where_from
from alongside.training.queries.certificates import certificate_with

# Somebody checks a pile of them; a machine that guesses would need very many more.
FROM_ONE_ADDRESS = Most(60, timedelta(hours=1))


@asking_page
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="Of one certificate, to whoever has its code: a name, a course and a day.")
def certificate_checked(request: HttpRequest, code: str) -> HttpResponse:
    """A code we do not know and one of a certificate that was withdrawn get the same answer."""
    if not counted("certificate_from", where_from(request), FROM_ONE_ADDRESS, at=timezone.now()):
        return render(request, "public/certificate_checked.html", {"found": None, "too_many": True}, status=429)
    found = certificate_with(code)
    page = {"found": found, "too_many": False}
    return render(request, "public/certificate_checked.html", page, status=200 if found else 404)
