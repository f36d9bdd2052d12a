"""A drawing or a recording: for whoever made it, and for those they let see it."""

from django.http import Http404, HttpResponse

from alongside.foundation.downloads import handed_out
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.views import HomeRequest, home_page
from alongside.voice import queries


@home_page
@leaves(Kind.FILE, to=Reader.RELATIVE, says="A drawing or recording, to whoever made it or was let see it.")
def said_media(request: HomeRequest, number: int) -> HttpResponse:
    """404 for anybody else."""
    relative = request.relative
    try:
        said = queries.get_my_said(relative.family, relative.person, number)
    except Http404:
        said = queries.get_heard_for(relative.family, relative.person, number)
    return handed_out(HttpResponse(queries.media_of(said), content_type=said.media_type), name=said.kind)
