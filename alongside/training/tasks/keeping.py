"""Each night, what was kept long enough goes: codes of yesterday, needs of past sessions, accounts nobody uses."""

from django.utils import timezone
from procrastinate.contrib.django import app

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.training.actions.coming_in import forget_codes
from alongside.training.actions.keeping import close_quiet_learners, forget_needs


@app.periodic(cron="37 3 * * *", periodic_id="tidy_up_training")
@app.task(name="training.tidy_up", queueing_lock="training.tidy_up")
@leaves(Kind.TASK, to=Reader.NOBODY, says="Forgets old codes and needs, and closes accounts nobody learns with.")
def tidy_up_training(timestamp: int) -> None:  # noqa: ARG001 (procrastinate tells the moment)
    """How long each is kept is a setting."""
    now = timezone.now()
    forget_codes(at=now)
    forget_needs(at=now)
    close_quiet_learners(at=now)
