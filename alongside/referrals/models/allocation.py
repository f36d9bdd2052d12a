"""Which coordinator a family has, and when they asked for another."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from alongside.access.states import Sight
from alongside.referrals.models.referral import Referral, own_words


class Allocation(models.Model):
    """A coordinator given to a family for this piece of work, from when to when, and why them."""

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="allocations")
    coordinator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="allocations")
    why = own_words()
    allocated_at = models.DateTimeField()
    allocated_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reached_referrer_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_why = own_words()

    class Privacy:
        personal = ("why", "ended_why")
        ordinary = (
            "referral",
            "coordinator",
            "allocated_at",
            "allocated_by",
            "reached_referrer_at",
            "ended_at",
        )

    class Walls:
        through = "referral"
        sights = {Sight.TOLD_FROM_HOME: "select"}

    class Meta:
        ordering = ("allocated_at", "id")
        constraints = (
            models.UniqueConstraint(fields=["referral"], condition=Q(ended_at=None), name="one_coordinator_at_a_time"),
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(ended_at__gte=F("allocated_at")), name="allocation_runs_forward"
            ),
        )

    def __str__(self) -> str:
        return f"{self.coordinator} for {self.referral}"


class AskedForAnother(models.Model):
    """Somebody in the family asked for another coordinator. They need give no reason."""

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="asked_for_another")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    words = own_words()
    asked_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    answer = own_words()

    class Privacy:
        personal = ("words", "answer")
        ordinary = ("referral", "person", "asked_at", "noted_by", "answered_at", "answered_by")

    class Walls:
        through = "referral"

    class Meta:
        verbose_name_plural = "asked for another"
        ordering = ("asked_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(answered_at=None, answered_by=None)
                | Q(answered_at__isnull=False, answered_by__isnull=False),
                name="asked_for_another_answered_at_and_by",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person} asked for another coordinator"
