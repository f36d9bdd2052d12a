"""How a child takes part."""

from django.db import models

from alongside.conferences.models.conference import Conference
from alongside.conferences.states import ChildComing


class ChildPreparation(models.Model):
    """What one child wants, who decided whether they come and why, who prepares them and who speaks for them."""

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="children")
    child = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="prepared_for")
    wants_to_come = models.BooleanField(null=True)
    their_words = models.TextField(blank=True, max_length=20000)
    coming = models.CharField(max_length=20, choices=ChildComing.choices, blank=True)
    decided_by = models.CharField(max_length=200, blank=True)
    decided_why = models.TextField(blank=True, max_length=2000)
    prepared_by = models.CharField(max_length=200, blank=True)
    prepared_on = models.DateField(null=True)
    speaks_for = models.CharField(max_length=200, blank=True)
    stays_in_private_time = models.CharField(max_length=200, blank=True)
    came = models.CharField(max_length=20, blank=True)

    class Privacy:
        personal = (
            "wants_to_come",
            "their_words",
            "coming",
            "decided_by",
            "decided_why",
            "prepared_by",
            "prepared_on",
            "speaks_for",
            "stays_in_private_time",
            "came",
        )
        ordinary = ("conference", "child")

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=["conference", "child"], name="child_prepared_once"),)

    def __str__(self) -> str:
        return f"{self.child} and {self.conference}"
