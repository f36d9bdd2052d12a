"""How the city takes up the approach, organisation by organisation, for a spreadsheet."""

from django.http import HttpResponse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.training.queries.embedding import embedding_rows
from alongside.training.views import spreadsheet


@needs(Permission.TRAINING_ARRANGE)
@leaves(
    Kind.FILE, to=Reader.WORKER, says="People trained by level in each organisation, hidden below six as on the page."
)
def embedding_file(request: WorkerRequest, shape: str) -> HttpResponse:
    """`?year=2026` for one year, which begins in April, as its page."""
    said = request.GET.get("year", "")
    year = int(said) if said.isascii() and said.isdecimal() and len(said) == 4 else None
    head, *rows = embedding_rows(year, today=timezone.localdate())
    return spreadsheet([str(cell) for cell in head], rows, name=f"embedding-{year or 'all'}", shape=shape)
