"""Walls between people in one family, and what was held because of them."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from alongside.access.states import Sight
from alongside.families.models.family import Family
from alongside.families.states import Hidden


class Wall(models.Model):
    """What one person of a family may not know of another. With nobody named in `from_whom` it stands against all.

    A told wall is named, with its reason, to the one it stands against. A silent wall, the usual kind, leaves no
    mark, no count and no gap. `told_words` is what they are told; `reason` is for workers only. `telling_words` are
    names and places, a line each, that would tell what is hidden and that we know from nowhere else.
    """

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="walls")
    about = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="walls_around")
    from_whom = models.ForeignKey("people.Person", null=True, on_delete=models.PROTECT, related_name="walls_before")
    hides = ArrayField(models.CharField(max_length=20, choices=Hidden.choices))
    told = models.BooleanField(default=False)
    told_words = models.TextField(blank=True, max_length=2000)
    telling_words = models.TextField(blank=True, max_length=2000)
    reason = models.TextField(max_length=2000)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    review_on = models.DateField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    ended_why = models.TextField(blank=True, max_length=2000)

    class Privacy:
        personal = ("hides", "told_words", "telling_words", "reason", "ended_why")
        ordinary = (
            "family",
            "about",
            "from_whom",
            "told",
            "set_at",
            "set_by",
            "review_on",
            "ended_at",
            "ended_by",
        )

    class Walls:
        through = "family"
        relatives = "true"

    class Meta:
        ordering = ("set_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(from_whom=None) | ~Q(about=F("from_whom")), name="no_wall_against_oneself"
            ),
            models.CheckConstraint(condition=Q(told=False) | ~Q(told_words=""), name="told_wall_says_why"),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__isnull=False, ended_by__isnull=False),
                name="wall_ended_at_and_by",
            ),
        )

    def __str__(self) -> str:
        return f"Wall around {self.about}"


class HeldBack(models.Model):
    """Something about to leave in which words were found that its reader may not know. It waits for the coordinator.

    `found` names the pieces and the words that matched. Released only with a reason, and only for exactly these
    words: changed words are looked at again.
    """

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="held_back")
    reader = models.ForeignKey("people.Person", null=True, on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=60)
    subject_kind = models.CharField(max_length=80)
    subject_id = models.BigIntegerField()
    found = models.JSONField(default=list)
    words_hash = models.CharField(max_length=64)
    held_at = models.DateTimeField()
    released_at = models.DateTimeField(null=True)
    released_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    released_why = models.TextField(blank=True, max_length=2000)

    class Privacy:
        personal = ("found", "released_why")
        ordinary = (
            "family",
            "reader",
            "what",
            "subject_kind",
            "subject_id",
            "words_hash",
            "held_at",
            "released_at",
            "released_by",
        )

    class Walls:
        through = "family"
        relatives = "reader_id = walls.my_person()"
        sights = {Sight.WHAT_TELLS: "select"}

    class Meta:
        verbose_name_plural = "held back"
        ordering = ("held_at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=["reader", "what", "subject_kind", "subject_id", "words_hash"],
                name="held_once_for_the_same_words",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=Q(released_at=None, released_by=None, released_why="")
                | (Q(released_at__isnull=False, released_by__isnull=False) & ~Q(released_why="")),
                name="released_has_a_reason",
            ),
        )

    def __str__(self) -> str:
        return f"{self.what} held for {self.family}"
