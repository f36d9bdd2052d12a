"""Copies of the plan on paper, and its translations."""

from django.conf import settings
from django.db import models

from alongside.plans.models.plan import Plan
from alongside.plans.states import CopyKind


class PlanCopy(models.Model):
    """A copy made for one person, and how and when it reached them. Made by nobody: they took it themselves at home."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="copies")
    person = models.ForeignKey("people.Person", null=True, on_delete=models.PROTECT, related_name="+")
    for_name = models.CharField(max_length=200)
    kind = models.CharField(max_length=10, choices=CopyKind.choices, default=CopyKind.PLAIN)
    language = models.CharField(max_length=60, blank=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    given_on = models.DateField(null=True)
    given_how = models.CharField(max_length=200, blank=True)

    class Privacy:
        personal = ("for_name", "language", "given_on", "given_how")
        ordinary = ("plan", "person", "kind", "made_at", "made_by")

    class Walls:
        through = "plan"
        relatives = "person_id = walls.my_person()"

    class Meta:
        verbose_name_plural = "plan copies"
        ordering = ("made_at", "id")

    def __str__(self) -> str:
        return f"Copy for {self.for_name}"


class Translation(models.Model):
    """The plan in another language, as a named interpreter put it. Nothing is translated by a machine.

    `texts` holds the translated words by point: "hopes", "promise 1", "back_up 1 if", "support 2" and so on.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="translations")
    language = models.CharField(max_length=60)
    language_code = models.CharField(max_length=10)
    interpreter = models.CharField(max_length=200)
    texts = models.JSONField(default=dict)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ("texts", "interpreter")
        ordinary = ("plan", "language", "language_code", "noted_at", "noted_by")

    class Walls:
        through = "plan"
        relatives = "true"

    class Meta:
        constraints = (models.UniqueConstraint(fields=["plan", "language_code"], name="one_translation_of_a_language"),)

    def __str__(self) -> str:
        return f"{self.plan} in {self.language}"
