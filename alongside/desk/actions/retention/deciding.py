"""Finding what is due, and two different people agreeing that it goes, or putting it off."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.desk.models import DueForDisposal
from alongside.desk.queries.disposing import restorative_meetings_that_go
from alongside.desk.queries.retention import holds_on, kept_until, rules_now
from alongside.desk.rules import disposing as rules
from alongside.desk.states import Clock, DisposalStatus
from alongside.families.models import Family, StoryLine
from alongside.families.queries import families_visible_to
from alongside.families.states import Book
from alongside.foundation.blockers import Cannot


class CannotAgreeToDisposal(Cannot):
    """Why somebody cannot agree that a file goes."""


class CannotPostponeDisposal(Cannot):
    """Why it cannot be put off."""


@transaction.atomic
def find_due_for_disposal(*, by: User, at: datetime) -> list[DueForDisposal]:
    """Put every file whose time has come on the list, among the families this worker may open.

    A hold keeps a family off the list. What was put off and has come to its day waits again, for two people anew.
    """
    require(Permission.RETENTION_DECIDE, of=by)
    today, all_rules = timezone.localdate(at), rules_now()
    found = []
    for family in families_visible_to(by).select_related("service").order_by("pk"):
        if holds_on(family):
            continue
        for kept in kept_until(family, all_rules):
            if kept.is_due(today) and kept.longest.until and not _is_gone_already(family, kept.clock):
                found += _put_on_list(family, kept.clock, kept.longest.until, _rule_words(kept.longest), by=by, at=at)
    return found


def _rule_words(longest: object) -> str:
    rule = getattr(longest, "rule", None)
    return f"{rule.name}: {rule.words}"[:300] if rule else ""


def _is_gone_already(family: Family, clock: Clock) -> bool:
    """The service's own file has gone when none of its own lines is left, and no restorative meeting but what it wanted
    others to read; the rest of the record is still here.
    """
    if clock != Clock.SERVICE_FILE:
        return False
    if restorative_meetings_that_go(family).exists():
        return False
    return not StoryLine.objects.filter(family=family, book=Book.CONFERENCING).exists()


def _put_on_list(
    family: Family, clock: Clock, due_on: date, rule: str, *, by: User, at: datetime
) -> list[DueForDisposal]:
    due, made = DueForDisposal.objects.select_for_update().get_or_create(
        family=family, clock=clock, defaults={"due_on": due_on, "rule": rule, "found_at": at}
    )
    back = (
        due.status == DisposalStatus.POSTPONED and due.postponed_until and due.postponed_until <= timezone.localdate(at)
    )
    if back:
        due.status, due.postponed_until, due.postponed_why = DisposalStatus.DUE, None, ""
        due.due_on, due.rule = due_on, rule
        due.save()
    if made or back:
        record("disposal.due", subject=due, detail={"clock": clock.value}, by=by, at=at)
    return [due] if made or back else []


@transaction.atomic
def agree_to_disposal(*, due: DueForDisposal, by: User, at: datetime) -> DueForDisposal:
    """One of two people agrees that it goes. Nothing goes by this: the owner's command carries it out."""
    require(Permission.RETENTION_DECIDE, of=by)
    due = DueForDisposal.objects.select_for_update(of=("self",)).select_related("family").get(pk=due.pk)
    if blockers := rules.blockers_to_agreeing(due, by=by, held=bool(holds_on(due.family))):
        raise CannotAgreeToDisposal(blockers)
    if due.first_by_id is None:
        due.first_by, due.first_at, due.status = by, at, DisposalStatus.AGREED_ONCE
    else:
        due.second_by, due.second_at, due.status = by, at, DisposalStatus.AGREED
    due.save()
    record("disposal.agreed", subject=due, detail={"status": str(due.status)}, by=by, at=at)
    return due


@transaction.atomic
def postpone_disposal(*, due: DueForDisposal, until: date, why: str, by: User, at: datetime) -> DueForDisposal:
    """Put it off, for a reason. On that day it comes back, and two people look anew."""
    require(Permission.RETENTION_DECIDE, of=by)
    due = DueForDisposal.objects.select_for_update().get(pk=due.pk)
    if blockers := rules.blockers_to_postponing(due, until=until, today=timezone.localdate(at)):
        raise CannotPostponeDisposal(blockers)
    due.status, due.postponed_until, due.postponed_why = DisposalStatus.POSTPONED, until, why
    due.first_by = due.second_by = due.first_at = due.second_at = None
    due.save()
    record("disposal.postponed", subject=due, by=by, at=at)
    return due
