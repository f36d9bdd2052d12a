"""Where a child stands with the council, from when to when."""

from django.db import models
from django.db.models import F, Q

from alongside.access.states import Sight
from alongside.families.states import Status


class ChildStatus(models.Model):
    """One stretch of a child's standing with the council. It belongs to the child, not the family."""

    child = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="statuses")
    status = models.CharField(max_length=30, choices=Status.choices)
    started_on = models.DateField()
    ended_on = models.DateField(null=True)
    detail = models.CharField(max_length=300, blank=True)
    source = models.CharField(max_length=60, blank=True)
    noted_at = models.DateTimeField()

    class Privacy:
        personal = ("status", "started_on", "ended_on", "detail")
        ordinary = ("child", "source", "noted_at")

    class Walls:
        through = "child"
        sights = {Sight.ANNEX_A: "all"}

    class Meta:
        verbose_name_plural = "child statuses"
        ordering = ("-started_on", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("started_on")), name="status_runs_forward"
            ),
            models.UniqueConstraint(fields=["child", "status", "started_on"], name="one_status_a_day"),
        )

    def __str__(self) -> str:
        return f"{self.child}: {self.get_status_display()}"
