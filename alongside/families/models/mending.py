"""Something between people of a family that has to be mended before their conference goes on."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.families.models.family import Family


class Mending(models.Model):
    """Preparing the conference waits while this is open. What it is about stays in the restorative room.

    `words` is all that the people themselves want those who prepare the conference to know of it, and may be empty.
    `anyway_why` says why the conference goes on although it is not mended.
    """

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="mendings")
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    over_at = models.DateTimeField(null=True)
    over_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    words = models.TextField(blank=True, max_length=2000)
    anyway_why = models.TextField(blank=True, max_length=2000)

    class Privacy:
        personal = ("words", "anyway_why")
        ordinary = ("family", "begun_at", "begun_by", "over_at", "over_by")

    class Walls:
        through = "family"
        workers = (
            "begun_by_id = walls.me() or over_by_id = walls.me() or walls.i_am_their('facilitator', family_id)"
            " or walls.in_conferencing(family_id)"
        )

    class Meta:
        ordering = ("begun_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(over_at=None, over_by=None, words="", anyway_why="")
                | Q(over_at__isnull=False, over_by__isnull=False),
                name="mending_over_at_and_by",
            ),
        )

    def __str__(self) -> str:
        return f"Mending first, {self.family}"
