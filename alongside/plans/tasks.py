"""Background work about plans: each morning, whoever said they would do something is asked how it goes."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from procrastinate.contrib.django import app

from alongside.access.identity import acting_for
from alongside.access.queries import workers_who_may
from alongside.access.states import Permission
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.messages.actions import CannotWriteMessage
from alongside.plans import actions, queries


@app.periodic(cron="7 10 * * *", periodic_id="remind_of_promises")
@app.task(name="plans.remind_of_promises", queueing_lock="plans.remind_of_promises")
@leaves(Kind.TASK, to=Reader.NOBODY, says="Asks relatives by a neutral message how it goes with a promise of theirs.")
def remind_of_promises(timestamp: int) -> None:  # noqa: ARG001 (procrastinate tells the moment)
    """For each worker who works with families, among those families: nobody is looked up beyond what a worker sees."""
    if not settings.OUR_ADDRESS:
        return
    address = settings.OUR_ADDRESS + reverse("tap", args=["x"]).removesuffix("x/")
    for worker in workers_who_may(Permission.PLAN_AT_THE_TABLE):
        with acting_for(worker):
            for key, promise in queries.who_is_reminded(worker, at=timezone.now()):
                try:
                    actions.remind_of_promise(key=key, promise=promise, address=address, at=timezone.now())
                except CannotWriteMessage:
                    continue  # where their codes went before is no number or address any more
