"""The same for programs that watch over us: 200 where all is well, 503 where it is not, and numbers of nobody."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.queries.status import status
from alongside.public.views import public_page


@public_page
@leaves(Kind.FEED, to=Reader.PUBLIC, says="Whether pages, messages and background work run, for programs that watch.")
def status_for_monitors(_request: HttpRequest) -> HttpResponse:
    """Where the database does not answer, foundation/edges.py says so in its place."""
    now = status(at=timezone.now())
    told = {
        "well": now.is_well,
        "database": True,
        "messages": now.messages_leave,
        "background_work": now.background_works,
        "pauses": len(now.now),
    }
    return JsonResponse(told, status=200 if now.is_well else 503, headers={"Cache-Control": "no-store"})
