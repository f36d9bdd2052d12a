"""Places that were held end, and the line moves, by itself: day and night."""

from django.utils import timezone
from procrastinate.contrib.django import app

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.training.actions.line import end_offers as end_what_was_held


@app.periodic(cron="*/10 * * * *", periodic_id="end_training_offers")
@app.task(name="training.end_offers", queueing_lock="training.end_offers")
@leaves(
    Kind.TASK, to=Reader.NOBODY, says="Ends places that were held until now, and offers them to who is next in line."
)
def end_offers(timestamp: int) -> None:  # noqa: ARG001 (procrastinate tells the moment)
    """Day and night: a waiting list moves by itself."""
    end_what_was_held(at=timezone.now())
