"""Bringing a long list in goes on in the background; what it said of people is forgotten some weeks later."""

from django.utils import timezone
from procrastinate.contrib.django import app

from alongside.access.identity import acting_for
from alongside.access.queries import get_worker
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.training.actions import bring_in as actions
from alongside.training.queries.bringing_in import get_training_import


@app.task(name=actions.BRING_IN, lock="bring_in_training")
@leaves(Kind.TASK, to=Reader.WORKER, says="Places and past training of a list, for the worker who brought it in.")
def bring_in_training_list(import_id: int, worker_id: int) -> None:
    """One list at a time. Stopped half way, pressing the button again goes on from there."""
    worker = get_worker(worker_id)
    with acting_for(worker):
        actions.bring_in(brought=get_training_import(import_id), by=worker, at=timezone.now())


@app.periodic(cron="33 3 * * *", periodic_id="forget_training_lists")
@app.task(name="training.forget_lists", queueing_lock="training.forget_lists")
@leaves(Kind.TASK, to=Reader.NOBODY, says="What old lists said of people is forgotten.")
def forget_training_lists(timestamp: int) -> None:  # noqa: ARG001 (procrastinate tells the moment)
    """Once a night."""
    actions.forget_lists(at=timezone.now())
