"""Background work: telling out of hours that somebody is not safe, where nobody has read it."""

from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.voice import actions


@app.task(name=actions.TELL_OUT_OF_HOURS, retry=RetryStrategy(max_attempts=20, wait=30))
@leaves(Kind.TASK, to=Reader.WORKER, says="Who is on duty out of hours is told that somebody is not safe.")
def tell_out_of_hours(not_safe_id: int) -> None:
    """At the time that was said, and again where it goes wrong; whoever has read it by then has stopped it."""
    actions.tell_out_of_hours(not_safe_id=not_safe_id, at=timezone.now())
