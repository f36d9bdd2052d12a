"""The audit line: one thing somebody did, tried to do or looked at."""

from django.db import models

from alongside.audit.states import Outcome


class AuditEvent(models.Model):
    """One line of the story of who did what and who looked.

    It has no foreign keys, so it outlives what it speaks of. The app's own login can add lines and read
    them; it cannot change or remove one.
    """

    at = models.DateTimeField()
    event = models.CharField(max_length=80)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, default=Outcome.DONE)
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=200)
    family_id = models.BigIntegerField(null=True)
    subject_kind = models.CharField(max_length=80, blank=True)
    subject_id = models.BigIntegerField(null=True)
    detail = models.JSONField(default=dict)

    class Privacy:
        personal = ("actor_name", "detail")
        ordinary = ("at", "event", "outcome", "actor_id", "family_id", "subject_kind", "subject_id")

    class Walls:
        none = "until lines are written by a function only"

    class Meta:
        ordering = ("-at", "-id")
        indexes = (
            models.Index(fields=["family_id", "-at"], name="audit_by_family"),
            models.Index(fields=["actor_id", "-at"], name="audit_by_actor"),
        )

    def __str__(self) -> str:
        return f"{self.actor_name}: {self.event} ({self.outcome})"
