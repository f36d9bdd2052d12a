"""A drawing or recording, for a worker who was let see it."""

from django.http import HttpResponse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.downloads import handed_out
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.voice import queries
from alongside.voice.views import open_family, said_in


@needs(Permission.FAMILY_OPEN)
@leaves(Kind.FILE, to=Reader.WORKER, says="A drawing or recording, to a worker who was let see it.")
def voice_media(request: WorkerRequest, reference: str, said_id: int) -> HttpResponse:
    """404 for anybody else, and for words."""
    family = open_family(request, reference, page="voice_media", now=timezone.now())
    said = said_in(request, family, said_id)
    return handed_out(HttpResponse(queries.media_of(said), content_type=said.media_type), name=said.kind)
