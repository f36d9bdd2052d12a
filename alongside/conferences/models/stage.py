"""The parts of the meeting, when each began and ended."""

from django.db import models
from django.db.models import F, Q

from alongside.conferences.models.conference import Conference
from alongside.conferences.states import StageKind


class Stage(models.Model):
    """One part of the meeting. Of private family time only that it began and ended is kept."""

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="stages")
    kind = models.CharField(max_length=20, choices=StageKind.choices)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Privacy:
        personal = ()
        ordinary = ("conference", "kind", "began_at", "ended_at")

    class Walls:
        through = "conference"
        relatives = "true"

    class Meta:
        ordering = ("began_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(ended_at__gte=F("began_at")), name="stage_runs_forward"
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} of {self.conference}"
