"""What people of a family say is wrong in the record."""

from collections import defaultdict

from django.db.models import F, Q, QuerySet
from django.http import Http404

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.families.models import Dispute, Family
from alongside.families.queries.families import (
    families_whose_book_is_read,
    families_worked_with,
    reads_conferencing_book,
)
from alongside.families.states import Book
from alongside.people.models import Person

Disputed = dict[tuple[str, int, str], list[Dispute]]


def disputes_in(family: Family) -> QuerySet[Dispute]:
    """Every dispute of this family, oldest first."""
    return Dispute.objects.filter(family=family).select_related("person", "answered_by", "noted_by")


def disputes_of(family: Family) -> Disputed:
    """Every dispute by what it speaks of: (kind, number, field). One question for a whole page."""
    found: Disputed = defaultdict(list)
    for dispute in disputes_in(family):
        found[dispute.subject_kind, dispute.subject_id, dispute.field].append(dispute)
    return dict(found)


def disputes_by(family: Family, person: Person) -> Disputed:
    """What this relative said is wrong, or how they see it, by what it speaks of; each oldest first."""
    found: Disputed = defaultdict(list)
    for dispute in disputes_in(family).filter(person=person):
        found[dispute.subject_kind, dispute.subject_id, dispute.field].append(dispute)
    return dict(found)


def disputes_read_by(worker: User, family: Family) -> QuerySet[Dispute]:
    """The disputes of this family that this worker may read: those not answered first, each oldest first."""
    disputes = disputes_in(family).order_by(F("answered_at").desc(nulls_first=True), "noted_at", "pk")
    return disputes if reads_conferencing_book(worker, family) else disputes.filter(book=Book.SHARED)


def disputes_to_answer(worker: User) -> list[Dispute]:
    """The oldest dispute that waits in each family this worker works with, for those who may answer it."""
    if not worker.may(Permission.FAMILY_CHANGE):
        return []
    mine = Q(book=Book.SHARED) | Q(family__in=families_whose_book_is_read(worker).order_by().values("pk"))
    waiting = Dispute.objects.filter(
        mine, answered_at=None, is_wrong=True, family__in=families_worked_with(worker).order_by().values("pk")
    )
    first = waiting.order_by("family", "noted_at", "pk").distinct("family")
    return list(first.select_related("person", "family").prefetch_related("family__members__person"))


def get_dispute_of(family: Family, number: int, *, worker: User) -> Dispute:
    """One dispute of this family that this worker may read; 404 for anything else."""
    if (dispute := disputes_read_by(worker, family).filter(pk=number).first()) is None:
        raise Http404
    dispute.family = family
    return dispute
