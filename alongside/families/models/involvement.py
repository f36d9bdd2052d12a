"""Which workers work with a family, in what part, from when to when."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from alongside.access.states import Sight
from alongside.families.models.family import Family
from alongside.families.states import Part


class Involvement(models.Model):
    """A worker named as involved with a family. This, and only this, opens the family to them."""

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="involvements")
    worker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="involvements")
    part = models.CharField(max_length=30, choices=Part.choices)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ()
        ordinary = ("family", "worker", "part", "from_on", "until_on", "ended_at", "ended_by")

    class Walls:
        through = "family"
        # Whom the family knows anyway: who prepares their meeting, who asked for it, who speaks for a child.
        relatives = "part in ('coordinator', 'referrer', 'advocate', 'social_worker', 'family_help_lead')"
        sights = {Sight.DECIDED_BEFORE: "select", Sight.WHAT_TELLS: "select", Sight.TOLD_FROM_HOME: "all"}

    class Meta:
        ordering = ("from_on", "id")
        indexes = (
            models.Index(
                fields=["worker"],
                include=["family", "part", "from_on", "until_on"],
                condition=Q(ended_at=None),
                name="open_parts_of_a_worker",
            ),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(until_on=None) | Q(until_on__gte=F("from_on")), name="involvement_runs_forward"
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__isnull=False, ended_by__isnull=False),
                name="involvement_ended_at_and_by",
            ),
            models.UniqueConstraint(
                fields=["family", "worker", "part"],
                condition=Q(ended_at=None),
                name="one_open_part_of_a_kind",
            ),
        )

    def __str__(self) -> str:
        return f"{self.worker}, {self.get_part_display()} of {self.family}"
