"""What was charged for places in a time, for who sends the invoices."""

from datetime import date

from django.http import Http404, HttpResponse

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.training.queries.files import charges_sheet
from alongside.training.views import spreadsheet


@needs(Permission.TRAINING_ARRANGE)
@leaves(
    Kind.FILE, to=Reader.WORKER, says="Charges for places: organisation, person, what for, pounds, what was let off."
)
def charges_file(_request: WorkerRequest, first: str, last: str, shape: str) -> HttpResponse:
    """From the first to the last day, both with it."""
    try:
        begins, ends = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        raise Http404 from None
    if not date(2000, 1, 1) <= begins <= ends <= date(2200, 1, 1):
        raise Http404
    sheet = charges_sheet(begins, ends)
    return spreadsheet(sheet.heads, sheet.rows, name=f"charges-{begins}-to-{ends}", shape=shape)
