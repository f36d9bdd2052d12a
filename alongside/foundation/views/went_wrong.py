"""Something is broken on our side: what was typed is shown once more, since no browser keeps our pages."""

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.http.request import RawPostDataException
from django.template import loader

from alongside.foundation.leaving import Kind, Reader, leaves

KEPT_TO_THEMSELVES = ("password", "code", "token", "csrf", "seen")
SHORTEST = 3  # a number of a choice is no loss


@leaves(Kind.PAGE, to=Reader.PUBLIC, says="That something went wrong, and what was typed back to whoever typed it.")
def went_wrong(request: HttpRequest) -> HttpResponse:
    """Needs nothing that may be broken: no database, no account, no messages."""
    return HttpResponse(loader.render_to_string("500.html", {"typed": _typed(request)}), status=500)


def _typed(request: HttpRequest) -> list[str]:
    try:
        sent = request.POST
    except (OSError, SuspiciousOperation, MultiPartParserError, RawPostDataException):
        return []
    values = [
        value
        for name in sent
        if not any(word in name.lower() for word in KEPT_TO_THEMSELVES)
        for value in sent.getlist(name)
    ]
    return [value for value in values if len(value.strip()) > SHORTEST]
