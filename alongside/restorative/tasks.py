"""Background work about restorative meetings: some weeks after people agreed, each is asked how it is."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from procrastinate.contrib.django import app

from alongside.access.identity import acting_for
from alongside.access.queries import workers_who_may
from alongside.access.states import Permission
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.messages.actions import CannotWriteMessage
from alongside.restorative.actions.reminding import OUR_PAGE, ask_how_it_is
from alongside.restorative.queries.reminding import who_is_asked_how_it_is


@app.periodic(cron="17 10 * * *", periodic_id="ask_how_it_is")
@app.task(name="restorative.ask_how_it_is", queueing_lock="restorative.ask_how_it_is")
@leaves(Kind.TASK, to=Reader.NOBODY, says="Tells relatives by a neutral message that there is something to answer.")
def ask_those_who_agreed(timestamp: int) -> None:  # noqa: ARG001 (procrastinate tells the moment)
    """For each facilitator, in the meetings they facilitate: nobody is looked up beyond what a worker sees."""
    if not settings.OUR_ADDRESS:
        return
    address = settings.OUR_ADDRESS + reverse(OUR_PAGE)
    for worker in workers_who_may(Permission.RESTORATIVE_HOLD):
        with acting_for(worker):
            for __, key, follow_up in who_is_asked_how_it_is(worker, on=timezone.localdate()):
                try:
                    ask_how_it_is(follow_up=follow_up, key=key, address=address, at=timezone.now())
                except CannotWriteMessage:
                    continue  # where their codes went before is no number or address any more
