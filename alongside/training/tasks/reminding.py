"""Each hour of the day, people are reminded of a session that is soon."""

from django.utils import timezone
from procrastinate.contrib.django import app

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.training.actions.reminding import remind_each
from alongside.training.queries.reminding import who_is_reminded


@app.periodic(cron="13 * * * *", periodic_id="remind_of_training")
@app.task(name="training.remind", queueing_lock="training.remind")
@leaves(Kind.TASK, to=Reader.WORKER, says="That a session is soon, and how to join it, for those who have a place.")
def remind(timestamp: int) -> None:  # noqa: ARG001 (procrastinate tells the moment)
    """So a day on which nothing ran is made up for. Each letter has a transaction of its own."""
    now = timezone.now()
    remind_each(who_is_reminded(now), at=now)
