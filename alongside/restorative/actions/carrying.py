"""Passing on what somebody wrote for another, once it may go and tells them nothing that is kept from them."""

from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.restorative.actions.refusals import CannotHold, lock_to_hold, still_there
from alongside.restorative.models import Carried
from alongside.restorative.queries.carried import get_carried, read_before_it_goes
from alongside.restorative.rules.carrying import blockers_to_passing_on


@transaction.atomic
def pass_on(*, carried: Carried, why: str = "", read: str = "", by: User, at: datetime) -> Carried:
    """From now on the other reads it. Words that tell go only with `why`, and only those that were `read`."""
    meeting = lock_to_hold(carried.meeting, by=by)
    still_there(Carried.objects.select_for_update(of=("self",)).filter(pk=carried.pk).first())
    carried = get_carried(meeting, carried.pk)
    found = read_before_it_goes(carried)
    lets_go = bool(found.found) and bool(why.strip())
    if lets_go and found.mark != read:
        raise CannotHold(["These words have changed since you read them. Read them again."])
    blockers = blockers_to_passing_on(
        carried, status=meeting.status, tells=bool(found.found), let_go=found.let_go or lets_go
    )
    if blockers:
        raise CannotHold(blockers)
    if lets_go:
        require(Permission.WALL_SET, of=by)
        carried.let_go_hash, carried.let_go_why = found.mark, why
    carried.passed_on_at, carried.passed_on_by = at, by
    carried.save(update_fields=["passed_on_at", "passed_on_by", "let_go_hash", "let_go_why"])
    detail = {"let_go": lets_go}
    record("restorative.passed_on", subject=carried, family_id=meeting.family_id, detail=detail, by=by, at=at)
    return carried
