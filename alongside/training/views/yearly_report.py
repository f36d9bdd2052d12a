"""The yearly report on how the city takes up the approach, as a PDF."""

from django.http import HttpResponse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.paper import render_pdf
from alongside.partners.queries import our_own
from alongside.training.queries.embedding import get_year, numbers, organisations_counted
from alongside.training.rules.yearly_report import report_content
from alongside.training.views import attached


@needs(Permission.TRAINING_ARRANGE)
@leaves(Kind.FILE, to=Reader.WORKER, says="The yearly report on training: figures in which nobody can be worked out.")
def yearly_report(_request: WorkerRequest, year: int) -> HttpResponse:
    """Of the year that begins in April of it."""
    now = timezone.now()
    counted = numbers(timezone.localdate(now))
    shown = get_year(year, counted)
    content = report_content(counted, organisations_counted(), shown, ours=our_own().name, at=now)
    paper = render_pdf("training/yearly_report.typ", content, title=content["title"], name=content["title"], at=now)
    return attached(paper, f"training-{year}-{year + 1}.pdf", "application/pdf")
