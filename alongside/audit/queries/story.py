"""Reading the story of who did what."""

from datetime import datetime

from django.db.models import Model, QuerySet

from alongside.audit.models import AuditEvent
from alongside.audit.states import Outcome


def events_of_family(family_id: int) -> QuerySet[AuditEvent]:
    """Every line about one family, newest first."""
    return AuditEvent.objects.filter(family_id=family_id)


def openings_of_family(family_id: int) -> QuerySet[AuditEvent]:
    """Every time somebody opened a page of one family, oldest first."""
    return AuditEvent.objects.filter(family_id=family_id, outcome=Outcome.LOOKED).order_by("at", "id")


def lines_by(actor_id: int, *, event: str, outcome: Outcome, since: datetime) -> QuerySet[AuditEvent]:
    """What one worker did of one kind since then."""
    return AuditEvent.objects.filter(actor_id=actor_id, event=event, outcome=outcome, at__gte=since)


def lines_about(subject: Model) -> QuerySet[AuditEvent]:
    """What was done with one thing, newest first; as much of it as whoever asks may see."""
    return AuditEvent.objects.filter(
        subject_kind=subject._meta.label_lower, subject_id=subject.pk, outcome=Outcome.DONE
    )
