"""Afterwards: people are asked how it was and, three months later, what they did differently; and told to refresh."""

from django.utils import timezone
from procrastinate.contrib.django import app

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.training.actions.asking_after import ask_each
from alongside.training.queries.after import who_is_asked_how_it_was, who_is_asked_what_changed, who_should_refresh
from alongside.training.states import Letter


@app.periodic(cron="23 9 * * *", periodic_id="ask_after_training")
@app.task(name="training.ask_after", queueing_lock="training.ask_after")
@leaves(
    Kind.TASK, to=Reader.WORKER, says="Asks who came to training how it was and what changed; says when to refresh."
)
def ask_after_training(timestamp: int) -> None:  # noqa: ARG001 (procrastinate tells the moment)
    """Each morning; each person once for each letter."""
    now = timezone.now()
    asked = {
        Letter.HOW_WAS_IT: who_is_asked_how_it_was(now),
        Letter.WHAT_CHANGED: who_is_asked_what_changed(now),
        Letter.REFRESH: who_should_refresh(now),
    }
    for letter, places in asked.items():
        ask_each(places, letter=letter, at=now)
