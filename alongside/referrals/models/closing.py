"""The end of a piece of work, and where each child was at that moment."""

from django.conf import settings
from django.db import models

from alongside.families.states import Status
from alongside.referrals.models.referral import Referral, own_words
from alongside.referrals.states import ClosingReason


class Closing(models.Model):
    """Why this piece of work ended, and what the family was told about asking again."""

    referral = models.OneToOneField(Referral, on_delete=models.PROTECT, related_name="closing")
    reason = models.CharField(max_length=30, choices=ClosingReason.choices)
    words = own_words()
    closed_at = models.DateTimeField()
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ("words",)
        ordinary = ("referral", "reason", "closed_at", "closed_by")

    class Walls:
        through = "referral"

    def __str__(self) -> str:
        return f"{self.referral}: {self.get_reason_display()}"


class ChildAtClosing(models.Model):
    """Where one child lives and where they stand with the council when the work ends."""

    closing = models.ForeignKey(Closing, on_delete=models.CASCADE, related_name="children")
    child = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    lives_with = models.CharField(max_length=200)
    status = models.CharField(max_length=30, choices=Status.choices)

    class Privacy:
        personal = ("lives_with", "status")
        ordinary = ("closing", "child")

    class Walls:
        through = "closing"

    class Meta:
        verbose_name_plural = "children at closing"
        constraints = (models.UniqueConstraint(fields=["closing", "child"], name="child_once_at_closing"),)

    def __str__(self) -> str:
        return f"{self.child}: {self.lives_with}"
