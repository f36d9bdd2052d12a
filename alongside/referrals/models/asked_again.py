"""Asking for help again, after the work has ended."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.access.states import Sight
from alongside.referrals.models.referral import own_words
from alongside.referrals.states import AskedAgainHow


class AskedAgain(models.Model):
    """Somebody of the family asked for help again. It waits until a worker says how it was taken up.

    `coordinator` is whom they had before, where that worker still works here and was brought back.
    """

    family = models.ForeignKey("families.Family", on_delete=models.PROTECT, related_name="asked_again")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    words = own_words()
    asked_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    coordinator = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    how = models.CharField(max_length=20, choices=AskedAgainHow.choices, blank=True)
    answer = own_words()
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ("words", "answer")
        ordinary = (
            "family",
            "person",
            "asked_at",
            "noted_by",
            "coordinator",
            "how",
            "answered_at",
            "answered_by",
        )

    class Walls:
        through = "family"
        relatives = "person_id = walls.my_person()"
        sights = {Sight.TOLD_FROM_HOME: "select"}

    class Meta:
        verbose_name_plural = "asked again"
        ordering = ("asked_at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=["family", "person"], condition=Q(answered_at=None), name="asked_again_once_until_answered"
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None, answered_by=None, how="")
                | (Q(answered_at__isnull=False, answered_by__isnull=False) & ~Q(how="")),
                name="asked_again_answered_at_and_by",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person} asked for help again"
