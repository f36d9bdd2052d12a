"""One meeting of one family."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.conferences.states import ConferenceStatus, NotHeldWhy


class Conference(models.Model):
    """A family's meeting: one for a request, or another where the first made no plan that could be agreed."""

    reference = models.CharField(max_length=12, unique=True)
    referral = models.ForeignKey("referrals.Referral", on_delete=models.PROTECT, related_name="conferences")
    family = models.ForeignKey("families.Family", on_delete=models.PROTECT, related_name="conferences")
    number = models.PositiveSmallIntegerField(default=1)
    status = models.CharField(max_length=20, choices=ConferenceStatus.choices, default=ConferenceStatus.PREPARING)
    began_at = models.DateTimeField()
    starts_at = models.DateTimeField(null=True)
    venue = models.CharField(max_length=300, blank=True)
    venue_how_to_get_there = models.TextField(blank=True, max_length=2000)
    remote_link = models.CharField(max_length=500, blank=True)
    language = models.CharField(max_length=60, blank=True)
    food = models.CharField(max_length=300, blank=True)
    family_wishes = models.TextField(blank=True, max_length=20000)
    held_anyway_why = models.TextField(blank=True, max_length=20000)
    held_anyway_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    held_anyway_at = models.DateTimeField(null=True)
    held_at = models.DateTimeField(null=True)
    adjourned_why = models.TextField(blank=True, max_length=20000)
    not_held_reason = models.CharField(max_length=30, choices=NotHeldWhy.choices, blank=True)
    not_held_why = models.TextField(blank=True, max_length=20000)
    no_plan_why = models.TextField(blank=True, max_length=20000)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = (
            "venue",
            "venue_how_to_get_there",
            "remote_link",
            "language",
            "food",
            "family_wishes",
            "held_anyway_why",
            "adjourned_why",
            "not_held_why",
            "no_plan_why",
            "starts_at",
        )
        ordinary = (
            "reference",
            "referral",
            "family",
            "number",
            "status",
            "began_at",
            "held_anyway_by",
            "held_anyway_at",
            "held_at",
            "not_held_reason",
            "ended_at",
            "ended_by",
        )

    class Walls:
        through = "family"
        relatives = "true"

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=["referral", "number"], name="one_conference_of_a_number"),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__isnull=False, ended_by__isnull=False),
                name="conference_ended_at_and_by",
            ),
            models.CheckConstraint(
                condition=Q(held_anyway_at=None, held_anyway_by=None, held_anyway_why="")
                | (Q(held_anyway_at__isnull=False, held_anyway_by__isnull=False) & ~Q(held_anyway_why="")),
                name="held_anyway_has_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(status=ConferenceStatus.HELD) | Q(held_at__isnull=False), name="held_has_a_moment"
            ),
        )

    def __str__(self) -> str:
        return self.reference
