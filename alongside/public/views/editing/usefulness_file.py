"""Every answer to “Is this page useful?”, for a spreadsheet."""

from django.http import HttpResponse

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.spreadsheets import Spreadsheet, as_csv
from alongside.public.queries.usefulness import every_vote

HEAD = ("Page", "Language", "Version", "Day", "Answer", "What they said", "Words struck out", "Settled")


@needs(Permission.PAGES_EDIT)
@leaves(Kind.FILE, to=Reader.WORKER, says="What people answered of public pages, by nobody in particular.")
def usefulness_file(_request: WorkerRequest) -> HttpResponse:
    """A cell that begins like a formula is written so that no spreadsheet works it out."""
    lines = (
        (
            vote.page,
            vote.language,
            vote.version,
            vote.on_day,
            vote.get_answer_display(),
            vote.words,
            vote.struck,
            bool(vote.settled_at),
        )
        for vote in every_vote().iterator()
    )
    file = HttpResponse(as_csv(HEAD, lines), content_type=Spreadsheet.CSV.content_type)
    file["Content-Disposition"] = 'attachment; filename="usefulness.csv"'
    file["X-Content-Type-Options"] = "nosniff"
    return file
