"""Points of a plan that are for some eyes only."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.plans.models.plan import BackUp, Plan, Promise, SupportAsked


class KeptFrom(models.Model):
    """One point of a plan that one reader's copy leaves out, without a gap. Nobody named: the services' copies.

    With no point it is what the family hopes for. Who reads a point is not part of its words: it can change while the
    agreed words cannot.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="kept_from")
    promise = models.ForeignKey(Promise, null=True, on_delete=models.CASCADE, related_name="kept_from")
    back_up = models.ForeignKey(BackUp, null=True, on_delete=models.CASCADE, related_name="kept_from")
    support = models.ForeignKey(SupportAsked, null=True, on_delete=models.CASCADE, related_name="kept_from")
    person = models.ForeignKey("people.Person", null=True, on_delete=models.PROTECT, related_name="+")
    kept_at = models.DateTimeField()
    kept_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ("person",)
        ordinary = ("plan", "promise", "back_up", "support", "kept_at", "kept_by")

    class Walls:
        through = "plan"
        relatives = "true"

    class Meta:
        verbose_name_plural = "points kept from somebody"
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(
                condition=Q(promise=None, back_up=None) | Q(promise=None, support=None) | Q(back_up=None, support=None),
                name="kept_from_one_point_or_the_hopes",
            ),
            models.UniqueConstraint(
                fields=["plan", "promise", "back_up", "support", "person"],
                name="kept_from_a_reader_once",
                nulls_distinct=False,
            ),
        )

    def __str__(self) -> str:
        return f"A point of {self.plan} kept from {self.person or 'the services'}"

    @property
    def key(self) -> str:
        """Which point, as its pages call it."""
        for kind in ("promise", "back_up", "support"):
            if pk := getattr(self, f"{kind}_id"):
                return f"{kind}-{pk}"
        return "hopes"
