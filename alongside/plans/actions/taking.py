"""A relative takes their own copy away: noted once a day, so that we can say later what was on it."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from alongside.audit.actions import record
from alongside.people.models import Person
from alongside.plans.models import Plan, PlanCopy
from alongside.plans.states import CopyKind


@transaction.atomic
def take_copy(
    *, plan: Plan, person: Person, kind: CopyKind, language: str = "", by: None = None, at: datetime
) -> PlanCopy:
    """They made it themselves at home, so nobody of the workers made it; what they may not read is not on it."""
    today = timezone.localdate(at)
    copies = PlanCopy.objects.filter(plan=plan, person=person, kind=kind, language=language, made_by=None)
    copy = copies.filter(given_on=today).first()
    if copy is None:
        copy = PlanCopy.objects.create(
            plan=plan,
            person=person,
            for_name=person.short_name,
            kind=kind,
            language=language,
            made_at=at,
            made_by=None,
            given_on=today,
            given_how="Taken at home",
        )
    record("plan_copy.taken", subject=copy, family_id=plan.family_id, by=by, person=person.pk, at=at)
    return copy
