"""How long this family's files are kept, what holds them, and what is due."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Max, QuerySet
from django.http import Http404
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.desk.models import DisposalDone, DueForDisposal, FamilyHold, RetentionRule, ServiceHold
from alongside.desk.rules.retention import (
    DEFAULTS,
    ChildFacts,
    FileFacts,
    KeptUntil,
    Rule,
    childs_file_until,
    service_file_until,
    standing_alone_until,
)
from alongside.desk.states import Basis, Clock, DisposalStatus
from alongside.families.models import ChildStatus, Family, StoryLine
from alongside.families.queries import Waiting, families_visible_to
from alongside.partners.models import Service
from alongside.partners.queries import service_of
from alongside.referrals.models import Referral
from alongside.restorative.models import Meeting

DUE_A_PAGE = 25


def rules_now() -> list[Rule]:
    """The table: what the council changed or confirmed, and the defaults for the rest."""
    changed = {(rule.clock, rule.status): rule for rule in RetentionRule.objects.all()}
    return [_merged(default, changed.get((default.clock, default.status))) for default in DEFAULTS]


def _merged(default: Rule, changed: RetentionRule | None) -> Rule:
    if changed is None:
        return default
    checked = ""
    if changed.checked_on:
        checked = f"{changed.checked_by}, {changed.checked_on.day} {changed.checked_on:%B %Y}"
    return replace(
        default,
        basis=Basis(changed.basis),
        years=changed.years,
        years_after_death=changed.years_after_death,
        source=changed.source,
        checked=checked,
    )


def get_rule(key: str) -> Rule:
    """One rule of the table; 404 for anything else."""
    found = next((rule for rule in rules_now() if rule.key == key), None)
    if found is None:
        raise Http404
    return found


def saved_rule(rule: Rule) -> dict[str, Any]:
    """The answers of the page that changes it."""
    kept = RetentionRule.objects.filter(clock=rule.clock, status=rule.status).first()
    return {
        "basis": rule.basis.value,
        "years": rule.years,
        "years_after_death": rule.years_after_death,
        "source": rule.source,
        "checked_by": kept.checked_by if kept else "",
        "checked_on": kept.checked_on if kept else None,
    }


def file_facts(family: Family) -> FileFacts:
    """What the clocks start from: when the last work ended, when something was last written, the children's ways."""
    referrals = list(Referral.objects.filter(family=family).values_list("ended_at", "closing__closed_at"))
    ends = [closed or ended for ended, closed in referrals]
    ends += list(Meeting.objects.filter(family=family).values_list("over_at", flat=True))
    last = StoryLine.objects.filter(family=family).aggregate(last=Max("happened_at"))["last"] or family.added_at
    last_on = timezone.localdate(last)
    known = [timezone.localdate(end) for end in ends if end]
    still_open = len(known) < len(ends)
    closed_on = None if still_open else max(known, default=last_on)
    standings: dict[int, list[tuple[str, date, date | None]]] = {}
    members = [member.person for member in family.children]
    for one in ChildStatus.objects.filter(child__in=members).order_by("started_on"):
        standings.setdefault(one.child_id, []).append((one.status, one.started_on, one.ended_on))
    children = tuple(
        ChildFacts(
            child.short_name, child.born_on or child.expected_on, child.died_on, tuple(standings.get(child.pk, ()))
        )
        for child in members
    )
    return FileFacts(closed_on, last_on, children)


def kept_until(family: Family, rules: list[Rule] | None = None) -> list[KeptUntil]:
    """Both clocks of this family's files; one where no child is at the centre."""
    facts, rules = file_facts(family), rules or rules_now()
    if family.stands_alone:
        return [standing_alone_until(facts, rules)]
    return [service_file_until(facts, rules), childs_file_until(facts, rules)]


@dataclass(frozen=True)
class Holds:
    """The legal holds that stand over a family: its own, and those of its service."""

    own: list[FamilyHold]
    of_service: list[ServiceHold]

    def __bool__(self) -> bool:
        return bool(self.own or self.of_service)


def holds_on(family: Family) -> Holds:
    """While there is one, nothing of this family goes."""
    return Holds(
        list(FamilyHold.objects.filter(family=family, ended_at=None).select_related("set_by")),
        list(ServiceHold.objects.filter(service=family.service_id, ended_at=None).select_related("set_by")),
    )


def holds_of_service(service: Service | None) -> QuerySet[ServiceHold]:
    """The holds that stand over a whole service."""
    return ServiceHold.objects.filter(service=service, ended_at=None).select_related("set_by", "service")


def get_hold_for(worker: User, number: int) -> FamilyHold:
    """A hold on a family this worker may open; 404 for anything else."""
    visible = families_visible_to(worker).order_by().values("pk")
    found = FamilyHold.objects.filter(family__in=visible, pk=number, ended_at=None).select_related("family").first()
    if found is None:
        raise Http404
    return found


def get_service_hold_for(worker: User, number: int) -> ServiceHold:
    """A hold on this worker's own service; 404 for anything else."""
    found = holds_of_service(service_of(worker)).filter(pk=number).first()
    if found is None:
        raise Http404
    return found


def due_visible_to(worker: User) -> QuerySet[DueForDisposal]:
    """What is due in the families this worker may open, oldest first; what was put off comes back on its day."""
    visible = families_visible_to(worker).order_by().values("pk")
    due = DueForDisposal.objects.filter(family__in=visible).select_related("family__service", "first_by", "second_by")
    return due.prefetch_related("family__members__person")


def get_due_for(worker: User, number: int) -> DueForDisposal:
    """One of those; 404 for anything else."""
    if (due := due_visible_to(worker).filter(pk=number).first()) is None:
        raise Http404
    return due


def retention_waiting_for(worker: User, *, today: date) -> list[Waiting]:  # noqa: ARG001 (asked alike)
    """What waits in My work of those who decide how long records are kept."""
    if not worker.may(Permission.RETENTION_DECIDE):
        return []
    due = due_visible_to(worker).filter(status__in=[DisposalStatus.DUE, DisposalStatus.AGREED_ONCE])
    return [
        Waiting(
            words="A record’s time has come: look whether it may go.",
            family_name=one.family.name,
            family_reference=one.family.reference,
            link_to="decide_disposal",
            link_reference=str(one.pk),
            due_on=None,
        )
        for one in due.exclude(first_by=worker)
    ]


def agreed_disposals() -> QuerySet[DueForDisposal]:
    """What two people agreed may go. For the command, which runs as the owner."""
    return DueForDisposal.objects.filter(status=DisposalStatus.AGREED).select_related(
        "family__service", "first_by", "second_by"
    )


def is_still_due(due: DueForDisposal, *, on: date) -> bool:
    """Whether its clock still says so: statuses and rules may have changed since."""
    return any(kept.clock == due.clock and kept.is_due(on) for kept in kept_until(due.family))


def clock_name(clock: str) -> str:
    """The clock in words."""
    return Clock(clock).label


def disposals_done(service: Service | None) -> QuerySet[DisposalDone]:
    """What has gone, newest first: counts, the rule, who agreed."""
    return DisposalDone.objects.filter(service=service)[:DUE_A_PAGE]
