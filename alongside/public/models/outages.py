"""When something does not work, or will not for a while."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class Outage(models.Model):
    """A planned pause, or trouble, as it is told on the status page and above every public page while it lasts."""

    words = models.CharField(max_length=300)
    from_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField()
    told_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ()
        ordinary = ("words", "from_at", "until_at", "told_at", "told_by")

    class Walls:
        none = "says nothing of any family: when pages do not work"

    class Meta:
        ordering = ("-from_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(until_at=None) | Q(until_at__gte=F("from_at")), name="outage_runs_forward"
            ),
        )

    def __str__(self) -> str:
        return self.words
