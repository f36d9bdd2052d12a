"""“I am not safe now”: who pressed it, who was told, who read it, and what was done."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.access.states import Sight


class NotSafeNow(models.Model):
    """Somebody of a family said that they are not safe now.

    Their name and the family's number stand here in words, so that whoever is told out of hours can read this one
    page without the family being open to them.
    """

    family = models.ForeignKey("families.Family", on_delete=models.CASCADE, related_name="not_safe")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=600)
    family_reference = models.CharField(max_length=12)
    words = models.TextField(blank=True, max_length=2000)
    pressed_at = models.DateTimeField()
    out_of_hours_after = models.DateTimeField(null=True)
    out_of_hours_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)
    read_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    what_was_done = models.TextField(blank=True, max_length=20000)

    class Privacy:
        personal = ("name", "words", "pressed_at", "what_was_done")
        ordinary = (
            "family",
            "person",
            "family_reference",
            "out_of_hours_after",
            "out_of_hours_at",
            "read_at",
            "read_by",
            "closed_at",
            "closed_by",
        )

    class Walls:
        through = "family"
        relatives = "person_id = walls.my_person()"
        or_sql = (
            "exists (select from voice_toldofdanger t where t.not_safe_id = voice_notsafenow.id"
            " and t.worker_id = walls.me())"
        )
        sights = {Sight.NOT_SAFE: "all"}

    class Meta:
        verbose_name_plural = "not safe now"
        ordering = ("-pressed_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(read_at=None, read_by=None) | Q(read_at__isnull=False, read_by__isnull=False),
                name="not_safe_read_at_and_by",
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None, closed_by=None, what_was_done="")
                | (Q(closed_at__isnull=False, closed_by__isnull=False) & ~Q(what_was_done="")),
                name="not_safe_closed_at_by_and_how",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person} was not safe"


class ToldOfDanger(models.Model):
    """A worker who was told at once that somebody is not safe, or later, out of hours."""

    family = models.ForeignKey("families.Family", on_delete=models.CASCADE, related_name="+")
    not_safe = models.ForeignKey(NotSafeNow, on_delete=models.CASCADE, related_name="told")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    out_of_hours = models.BooleanField(default=False)
    told_at = models.DateTimeField()

    class Privacy:
        personal = ()
        ordinary = ("family", "not_safe", "person", "worker", "out_of_hours", "told_at")

    class Walls:
        through = "family"
        relatives = "person_id = walls.my_person()"
        own = "worker"
        sights = {Sight.NOT_SAFE: "all"}

    class Meta:
        verbose_name_plural = "told of danger"
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=["not_safe", "worker"], name="told_once_of_danger"),)

    def __str__(self) -> str:
        return f"{self.worker} was told"
