"""Background work about training: it acts for nobody in particular."""

from django.utils import timezone
from procrastinate.contrib.django import app

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.training.actions.line import end_offers as end_what_was_held
from alongside.training.actions.reminding import CannotRemind
from alongside.training.actions.reminding import remind as remind_of
from alongside.training.queries.reminding import who_is_reminded


@app.periodic(cron="*/10 * * * *", periodic_id="end_training_offers")
@app.task(name="training.end_offers", queueing_lock="training.end_offers")
@leaves(Kind.TASK, to=Reader.NOBODY, says="Ends places held until now, and offers them to who is next.")
def end_offers(timestamp: int) -> None:  # noqa: ARG001 (procrastinate tells the moment)
    """Day and night: a waiting list moves by itself."""
    end_what_was_held(at=timezone.now())


@app.periodic(cron="13 * * * *", periodic_id="remind_of_training")
@app.task(name="training.remind", queueing_lock="training.remind")
@leaves(Kind.TASK, to=Reader.WORKER, says="That a session is soon, and how to join it, for those who have a place.")
def remind(timestamp: int) -> None:  # noqa: ARG001
    """Each hour of the day, so that a day on which nothing ran is made up for; each in a transaction of its own."""
    for reminder in who_is_reminded(timezone.now()):
        try:
            remind_of(reminder=reminder, at=timezone.now())
        except CannotRemind:
            continue  # it ended, or moved, since we looked
