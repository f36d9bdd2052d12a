"""What somebody of the family was told of who opened their record."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families import actions, queries
from alongside.foundation.components import day
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.paper import render_pdf


@needs(Permission.LOOKERS_RELEASE)
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Who opened the family’s record, as it is read out.")
def looked_release(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """As it is read by the family."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="who looked, as told", by=request.user, at=now)
    page = {"family": family, "release": queries.get_release_of(family, number)}
    return render(request, "families/looked_release.html", page)


@needs(Permission.LOOKERS_RELEASE)
@leaves(Kind.FILE, to=Reader.RELATIVE, says="Who opened the family’s record, on paper.")
def looked_release_pdf(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """On paper, under a name that says nothing about anybody."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="who looked, on paper", by=request.user, at=now)
    release = queries.get_release_of(family, number)
    content = {
        "service": family.service.name,
        "for_name": release.person.short_name,
        "on": day(release.released_at),
        "lines": release.lines,
        "phone": family.service.phone,
    }
    paper = render_pdf(
        "families/who_looked.typ", content, title="Who opened your family’s record", at=release.released_at
    )
    response = HttpResponse(paper, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="who-looked.pdf"'
    response["Cache-Control"] = "no-store"
    return response
