"""Coming back together to see what became of each promise."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.families.states import Status
from alongside.plans.models.plan import WORDS, Plan, Promise
from alongside.plans.states import CameTo, ReviewOutcome


class Review(models.Model):
    """The same people meet again and look at the plan. It may make the next version."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="reviews")
    held_on = models.DateField()
    who_came = models.TextField(blank=True, max_length=WORDS)
    how_it_is_going = models.TextField(blank=True, max_length=WORDS)
    outcome = models.CharField(max_length=20, choices=ReviewOutcome.choices, blank=True)
    began_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    finished_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ("held_on", "who_came", "how_it_is_going")
        ordinary = ("plan", "outcome", "began_at", "finished_at", "finished_by")

    class Walls:
        through = "plan"
        relatives = "true"

    class Meta:
        ordering = ("held_on", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(finished_at=None, finished_by=None)
                | Q(finished_at__isnull=False, finished_by__isnull=False),
                name="review_finished_at_and_by",
            ),
            models.UniqueConstraint(fields=["plan"], condition=Q(finished_at=None), name="one_open_review_at_a_time"),
        )

    def __str__(self) -> str:
        return f"Review of {self.plan}"


class Finding(models.Model):
    """What one promise came to, and who said so. Services' promises are held to the same words."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="findings")
    promise = models.ForeignKey(Promise, on_delete=models.PROTECT, related_name="findings")
    came_to = models.CharField(max_length=20, choices=CameTo.choices)
    said_by = models.CharField(max_length=200)
    words = models.TextField(blank=True, max_length=WORDS)

    class Privacy:
        personal = ("came_to", "said_by", "words")
        ordinary = ("review", "promise")

    class Walls:
        through = "review"
        relatives = "true"

    class Meta:
        constraints = (models.UniqueConstraint(fields=["review", "promise"], name="one_finding_a_promise"),)
        ordering = ("promise__number", "id")

    def __str__(self) -> str:
        return f"{self.promise}: {self.get_came_to_display()}"


class ChildAtReview(models.Model):
    """Where one child lives and where they stand with the council on the day of the review."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="children")
    child = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    lives_with = models.CharField(max_length=200)
    status = models.CharField(max_length=30, choices=Status.choices)

    class Privacy:
        personal = ("lives_with", "status")
        ordinary = ("review", "child")

    class Walls:
        through = "review"

    class Meta:
        verbose_name_plural = "children at review"
        constraints = (models.UniqueConstraint(fields=["review", "child"], name="child_once_at_review"),)

    def __str__(self) -> str:
        return f"{self.child}: {self.lives_with}"
