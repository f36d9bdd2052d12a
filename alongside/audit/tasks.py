"""Background work of the audit room: sealing, and making room for the months ahead. It acts for nobody."""

from procrastinate.contrib.django import app

from alongside.audit import actions
from alongside.foundation.leaving import Kind, Reader, leaves


# Six places: the last is the second. Twice a minute, so that a line is sealed within sixty seconds.
@app.periodic(cron="* * * * * */30", periodic_id="seal_audit")
@app.task(name="audit.seal_audit", queueing_lock="audit.seal_audit")
@leaves(
    Kind.TASK,
    to=Reader.OPERATOR,
    says="Seals the audit lines that wait; the heads of the chain go into a file outside the database.",
)
def seal_audit(timestamp: int) -> None:  # noqa: ARG001 (procrastinate tells the moment)
    """Seal the lines that wait, outside any request."""
    actions.seal_audit()


@app.periodic(cron="7 3 * * *", periodic_id="make_months")
@app.task(name="audit.make_months", queueing_lock="audit.make_months")
@leaves(Kind.TASK, to=Reader.NOBODY)
def make_months(timestamp: int) -> None:  # noqa: ARG001
    """Every night: the next three months have their place."""
    actions.make_months()
