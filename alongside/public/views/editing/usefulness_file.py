"""Every answer to “Is this page useful?”, for a spreadsheet."""

import csv
from io import StringIO

from django.http import HttpResponse

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.queries.usefulness import every_vote
from alongside.public.rules.usefulness import cell

HEAD = ("Page", "Language", "Version", "Day", "Answer", "What they said", "Words struck out", "Settled")


@needs(Permission.PAGES_EDIT)
@leaves(Kind.FILE, to=Reader.WORKER, says="What people answered of public pages, by nobody in particular.")
def usefulness_file(_request: WorkerRequest) -> HttpResponse:
    """A cell that begins like a formula is written so that no spreadsheet works it out."""
    written = StringIO()
    lines = csv.writer(written, quoting=csv.QUOTE_ALL)
    lines.writerow(HEAD)
    for vote in every_vote().iterator():
        told = (vote.page, vote.language, vote.version, vote.on_day, vote.get_answer_display(), vote.words, vote.struck)
        lines.writerow([cell(one) for one in (*told, "yes" if vote.settled_at else "no")])
    file = HttpResponse("\ufeff" + written.getvalue(), content_type="text/csv; charset=utf-8")
    file["Content-Disposition"] = 'attachment; filename="usefulness.csv"'
    file["X-Content-Type-Options"] = "nosniff"
    return file
