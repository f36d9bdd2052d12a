"""Background work of the referrals room."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from procrastinate.contrib.django import app

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.referrals.actions import sharing_out_help
from alongside.referrals.actions.asking_for_help import forget_unsent
from alongside.referrals.actions.closing_ways_in import close_ways_in_long_over

DAYS_IN_A_MONTH = 30.44


@app.periodic(cron="41 3 * * *", periodic_id="close_ways_in")
@app.task(name="referrals.close_ways_in", queueing_lock="referrals.close_ways_in")
@leaves(Kind.TASK, to=Reader.NOBODY, says="Closes the family’s own pages once all work ended long ago.")
def close_ways_in(timestamp: int) -> None:  # noqa: ARG001 (procrastinate tells the moment)
    """Every night. How long they stay open after the work ended is a setting."""
    now = timezone.now()
    kept_for = timedelta(days=settings.HOME_OPEN_MONTHS_AFTER_CLOSING * DAYS_IN_A_MONTH)
    close_ways_in_long_over(ended_before=now - kept_for, at=now)


@app.periodic(cron="17 * * * *", periodic_id="forget_unsent_help")
@app.task(name="referrals.forget_unsent_help", queueing_lock="referrals.forget_unsent_help")
@leaves(Kind.TASK, to=Reader.NOBODY, says="What somebody typed to ask for help and never sent is gone for good.")
def forget_unsent_help(timestamp: int) -> None:  # noqa: ARG001
    """Every hour."""
    forget_unsent(at=timezone.now())


@app.periodic(cron="11 7 * * *", periodic_id="tell_of_late_help")
@app.task(name="referrals.tell_of_late_help", queueing_lock="referrals.tell_of_late_help")
@leaves(Kind.TASK, to=Reader.WORKER, says="Tells a service’s managers that somebody waits too long for an answer.")
def tell_of_late_help(timestamp: int) -> None:  # noqa: ARG001 (procrastinate tells the moment)
    """Every morning, for what is past the day that was promised."""
    sharing_out_help.tell_of_late_help(at=timezone.now())


@app.periodic(cron="47 3 * * *", periodic_id="forget_help_long_over")
@app.task(name="referrals.forget_help_long_over", queueing_lock="referrals.forget_help_long_over")
@leaves(Kind.TASK, to=Reader.NOBODY, says="Deletes what was asked long ago and came to nothing.")
def forget_help_long_over(timestamp: int) -> None:  # noqa: ARG001 (procrastinate tells the moment)
    """Every night. How long it is kept is a setting."""
    now = timezone.now()
    kept_for = timedelta(days=settings.HELP_KEPT_MONTHS * DAYS_IN_A_MONTH)
    sharing_out_help.forget_help_long_over(before=now - kept_for, at=now)
