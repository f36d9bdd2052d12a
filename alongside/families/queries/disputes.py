"""What people of a family say is wrong in the record."""

from collections import defaultdict

from django.db.models import QuerySet
from django.http import Http404

from alongside.families.models import Dispute, Family

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


def get_dispute_of(family: Family, number: int) -> Dispute:
    """One dispute of this family; 404 for anything else."""
    if (dispute := disputes_in(family).filter(pk=number).first()) is None:
        raise Http404
    dispute.family = family
    return dispute
