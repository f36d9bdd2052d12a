"""An empty list with the headings we know, to begin with."""

from django.http import Http404, HttpResponse

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.spreadsheets import Spreadsheet, as_csv
from alongside.training.rules.bringing_in import COLUMNS
from alongside.training.states import ImportKind
from alongside.training.views import attached


@needs(Permission.TRAINING_ARRANGE)
@leaves(Kind.FILE, to=Reader.WORKER, says="An empty list with headings; it holds nobody.")
def bring_in_template(_request: WorkerRequest, kind: str) -> HttpResponse:
    """For places, or for past training."""
    if kind not in ImportKind.values:
        raise Http404
    heads = [column.heading for column in COLUMNS[ImportKind(kind)]]
    return attached(as_csv(heads, []), f"{kind}.csv", Spreadsheet.CSV.content_type)
