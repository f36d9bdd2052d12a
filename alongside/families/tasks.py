"""Background work of the families room: each calls actions, as a page would."""

from django.utils import timezone
from procrastinate.contrib.django import app

from alongside.access.guards import NotAllowed
from alongside.access.identity import acting_for
from alongside.access.queries import get_worker
from alongside.families import queries
from alongside.families.actions.import_annex_a import IMPORT_ANNEX_A, finish_annex_import, refuse_annex_import
from alongside.families.actions.import_annex_a import import_annex_a as bring_all_in
from alongside.foundation.leaving import Kind, Reader, leaves

STOPPED = (
    "Something went wrong on our side and not every child was brought in. "
    "Choose the same file again: nothing is made twice."
)


@app.task(name=IMPORT_ANNEX_A, lock="annex_a")
@leaves(Kind.TASK, to=Reader.WORKER, says="What became of a workbook of children, for the worker who brought it in.")
def import_annex_a(import_id: int, worker_id: int) -> None:
    """Bring in the children of one workbook, for the worker who asked for it. One workbook at a time."""
    worker = get_worker(worker_id)
    with acting_for(worker):
        annex_import = queries.annex_import_for_task(import_id)
        try:
            bring_all_in(annex_import=annex_import, by=worker, at=timezone.now())
            finish_annex_import(annex_import=annex_import, by=worker, at=timezone.now())
        except Exception as problem:
            sentence = str(problem) if isinstance(problem, NotAllowed) else STOPPED
            refuse_annex_import(annex_import=annex_import, sentence=sentence, by=worker, at=timezone.now())
            raise
