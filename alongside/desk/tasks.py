"""Background work of the desk: each night, what is due goes on the list of those who decide, and old notes go."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from procrastinate.contrib.django import app

from alongside.access.identity import acting_for
from alongside.access.queries import workers_who_may
from alongside.access.states import Permission
from alongside.desk.actions.retention import find_due_for_disposal, forget_old_notes
from alongside.foundation.leaving import Kind, Reader, leaves

DAYS_IN_A_MONTH = 30.44


@app.periodic(cron="23 2 * * *", periodic_id="find_due_for_disposal")
@app.task(name="desk.find_due_for_disposal", queueing_lock="desk.find_due_for_disposal")
@leaves(Kind.TASK, to=Reader.WORKER, says="What is due to be disposed of goes on the list of those who decide.")
def look_for_what_is_due(timestamp: int) -> None:  # noqa: ARG001 (procrastinate tells the moment)
    """For each worker who decides, among the families they may open: nobody is shown more than they may see."""
    for worker in workers_who_may(Permission.RETENTION_DECIDE):
        with acting_for(worker):
            find_due_for_disposal(by=worker, at=timezone.now())


@app.periodic(cron="41 2 * * *", periodic_id="forget_old_notes")
@app.task(name="desk.forget_old_notes", queueing_lock="desk.forget_old_notes")
@leaves(Kind.TASK, to=Reader.NOBODY, says="Deletes what workers noted for themselves long ago.")
def forget_what_was_noted_long_ago(timestamp: int) -> None:  # noqa: ARG001 (procrastinate tells the moment)
    """Every night. How long it is kept is a setting."""
    now = timezone.now()
    forget_old_notes(before=now - timedelta(days=settings.NOTES_KEPT_MONTHS * DAYS_IN_A_MONTH), at=now)
