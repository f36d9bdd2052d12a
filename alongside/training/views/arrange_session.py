"""One session, as those who arrange training see it: its days, how full it is, who is in it, and what was done."""

from django.http import HttpResponse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.training.queries import arranging as queries
from alongside.training.rules.history import said_of
from alongside.training.rules.sessions import blockers_to_opening
from alongside.training.states import SessionStatus
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def arrange_session(request: WorkerRequest, reference: str) -> HttpResponse:
    """What still stands in the way of opening it comes first."""
    now, session = timezone.now(), queries.get_arranged(reference)
    status, plan = SessionStatus(session.status), queries.plan_of(session)
    lines = [(line, said_of(line.event, line.detail)) for line in queries.history_of_session(session)]
    return show(
        request,
        "arrange_session",
        session=session,
        now=now,
        blockers=blockers_to_opening(plan, status=status, at=now) if status == SessionStatus.DRAFT else [],
        people=queries.people_in(session),
        shares=queries.shares_of(session),
        history=lines,
    )
