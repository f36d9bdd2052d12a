"""Every list that can be taken out for a spreadsheet, in one place."""

from datetime import date

from django.db.models import F
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.spreadsheets import Spreadsheet
from alongside.partners.queries import organisations
from alongside.training.forms.training_files import ChargesFrom
from alongside.training.queries.sessions import sessions
from alongside.training.states import SessionStatus
from alongside.training.views import show

MOST_SHOWN = 12


@needs(Permission.TRAINING_ARRANGE)
def training_files(request: WorkerRequest) -> HttpResponse:
    """The days of the charges are asked for here; the file itself has an address of its own."""
    today = timezone.localdate()
    opening = {"first": _april_before(today), "last": today, "shape": Spreadsheet.XLSX.value}
    form = ChargesFrom(request.POST if request.method == "POST" else None, initial=opening)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        return redirect("charges_file", said["first"].isoformat(), said["last"].isoformat(), said["shape"])
    held = (
        sessions()
        .filter(status__in=(SessionStatus.OPEN, SessionStatus.OVER))
        .order_by(F("begins_at").desc(nulls_last=True), "-pk")
    )
    return show(
        request,
        "training_files",
        form=form,
        sessions=held[:MOST_SHOWN],
        organisations=organisations(),
        shapes=Spreadsheet,
    )


def _april_before(today: date) -> date:
    """Councils count their years from April."""
    return date(today.year if today.month > 3 else today.year - 1, 4, 1)
