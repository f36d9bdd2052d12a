"""Background work of the messages room: sending, and seeing what became of it. It acts for nobody in particular."""

from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.messages import actions
from alongside.messages.actions.lining_up import SEND_MESSAGE, TELL_GIVEN_UP


@app.task(name=SEND_MESSAGE)
@leaves(Kind.TASK, to=Reader.NOBODY, says="Has one message handed over (messages.hand_over).")
def send_message(message_id: int) -> None:
    """The next try, where there is one, stands in line by itself."""
    actions.send_message(message_id=message_id, at=timezone.now())


@app.task(name=TELL_GIVEN_UP, retry=RetryStrategy(max_attempts=5, wait=60))
@leaves(Kind.TASK, to=Reader.WORKER, says="That a message did not arrive, for the workers of the family.")
def tell_given_up(message_id: int) -> None:
    """Again a minute later where it goes wrong: what did not arrive must not go unnoticed."""
    actions.tell_given_up(message_id=message_id, at=timezone.now())


@app.periodic(cron="*/5 * * * *", periodic_id="tidy_up_messages")
@app.task(name="messages.tidy_up", queueing_lock="messages.tidy_up")
@leaves(Kind.TASK, to=Reader.NOBODY, says="Takes up messages that were left half way, and asks whether others arrived.")
def tidy_up(timestamp: int) -> None:  # noqa: ARG001 (procrastinate tells the moment)
    """What was left half way first; then whether what was sent arrived."""
    actions.tidy_up(at=timezone.now())
    actions.ask_whether_it_arrived(at=timezone.now())


@app.periodic(cron="41 3 * * *", periodic_id="forget_words_of_messages")
@app.task(name="messages.forget_words", queueing_lock="messages.forget_words")
@leaves(Kind.TASK, to=Reader.NOBODY, says="Words of messages that nobody will send again go for good.")
def forget_words(timestamp: int) -> None:  # noqa: ARG001
    """Every night."""
    actions.forget_words(at=timezone.now())
