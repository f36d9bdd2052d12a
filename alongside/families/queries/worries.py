"""Worries about somebody in a family that were passed on, or kept back."""

from django.db.models import QuerySet

from alongside.access.models import User
from alongside.families.models import Family, WorryPassedOn
from alongside.families.queries.families import reads_conferencing_book


def worries_of(family: Family, *, worker: User) -> QuerySet[WorryPassedOn]:
    """Those this worker may read: passed on, everyone involved; kept back, the conferencing service alone."""
    worries = WorryPassedOn.objects.filter(family=family).select_related("noted_by").prefetch_related("about")
    return worries if reads_conferencing_book(worker, family) else worries.filter(shared=True)
