"""A family opened in an emergency, and those who must hear of it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from alongside.access.states import Sight
from alongside.families.models.family import Family


class BrokenGlass(models.Model):
    """A manager or out-of-hours worker opened a family they are not involved with, for a reason and some hours.

    It opens what involvement opens, and no more: private family time stays sealed.
    """

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="broken_glass")
    worker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    why = models.TextField(max_length=2000)
    broken_at = models.DateTimeField()
    until_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ("why",)
        ordinary = ("family", "worker", "broken_at", "until_at", "ended_at", "ended_by")

    class Walls:
        through = "family"
        own = "worker"

    class Meta:
        verbose_name_plural = "broken glass"
        ordering = ("-broken_at", "-id")
        indexes = (models.Index(fields=["worker", "until_at"], name="glass_by_worker"),)
        constraints = (
            models.CheckConstraint(condition=Q(until_at__gt=F("broken_at")), name="glass_lasts_a_while"),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__isnull=False, ended_by__isnull=False),
                name="glass_ended_at_and_by",
            ),
        )

    def __str__(self) -> str:
        return f"{self.family} opened by {self.worker}"


class Notice(models.Model):
    """Something a worker must be told about a family, at once, whatever page they are on."""

    worker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="notices")
    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="+")
    words = models.TextField(max_length=2000)
    link_to = models.CharField(max_length=60, blank=True)
    link_reference = models.CharField(max_length=60, blank=True)
    told_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Privacy:
        personal = ("words",)
        ordinary = ("worker", "family", "link_to", "link_reference", "told_at", "read_at")

    class Walls:
        through = "family"
        own = "worker"
        sights = {Sight.TOLD_FROM_HOME: "all"}

    class Meta:
        ordering = ("-told_at", "-id")
        indexes = (models.Index(fields=["worker"], condition=Q(read_at=None), name="notices_not_read"),)

    def __str__(self) -> str:
        return self.words[:80]
