"""Every public page by how useful people found it, the least useful first."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.public.queries.usefulness import pages_by_usefulness
from alongside.public.rules.usefulness import least_useful_first


@needs(Permission.PAGES_EDIT)
def usefulness(request: WorkerRequest) -> HttpResponse:
    """Of its words as they are now, and ever; how much of what people said waits to be settled."""
    pages = least_useful_first(pages_by_usefulness(at=timezone.now()))
    return render(request, "public/editing/usefulness.html", {"pages": pages})
