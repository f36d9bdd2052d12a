"""The rows of a list that were not brought in, each with why, as a list to put right and bring in again."""

from django.http import HttpResponse

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.spreadsheets import Spreadsheet, Value, as_csv
from alongside.training.queries.bringing_in import get_training_import, rows_as_they_are
from alongside.training.rules.bringing_in import COLUMNS
from alongside.training.states import ImportKind
from alongside.training.views import attached


@needs(Permission.TRAINING_ARRANGE)
@leaves(Kind.FILE, to=Reader.WORKER, says="Rows of a list that were not brought in, with why not.")
def bring_in_left_out(_request: WorkerRequest, number: int) -> HttpResponse:
    """With the same headings, so that it can be brought in once it is put right."""
    brought = get_training_import(number)
    columns = COLUMNS[ImportKind(brought.kind)]
    lines: list[list[Value]] = [
        [row.line, *[row.said.get(column.key, "") for column in columns], " ".join(row.why_not)]
        for row in rows_as_they_are(brought)
        if row.why_not
    ]
    heads = ["Row", *[column.heading for column in columns], "Why not"]
    return attached(as_csv(heads, lines), "left-out.csv", Spreadsheet.CSV.content_type)
