"""Reading the story of who did what."""

from django.db.models import QuerySet

from alongside.audit.models import AuditEvent


def events_of_family(family_id: int) -> QuerySet[AuditEvent]:
    """Every line about one family, newest first."""
    return AuditEvent.objects.filter(family_id=family_id)
