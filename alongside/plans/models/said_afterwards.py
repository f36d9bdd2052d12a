"""What people say to the whole plan once it is made: a yes from who was not there, a call to come back together."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.plans.models.plan import WORDS, Plan
from alongside.plans.states import AfterwardsAnswer, CallKind


class SaidAfterwards(models.Model):
    """Somebody who was not in the room read the plan: they say yes, or what they could do instead.

    The newest counts.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="said_afterwards")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=10, choices=AfterwardsAnswer.choices)
    words = models.TextField(blank=True, max_length=WORDS)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ("person", "answer", "words")
        ordinary = ("plan", "noted_at", "noted_by")

    class Walls:
        through = "plan"
        relatives = "person_id = walls.my_person()"

    class Meta:
        verbose_name_plural = "said afterwards"
        ordering = ("noted_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=~Q(answer=AfterwardsAnswer.INSTEAD) | ~Q(words=""), name="instead_says_what"
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.get_answer_display()}"


class ReviewCall(models.Model):
    """Who watches over the plan asks to come back together, or somebody asks for help with it.

    It stands until a worker has answered it.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="calls")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=CallKind.choices, default=CallKind.REVIEW)
    why = models.TextField(blank=True, max_length=WORDS)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    answer_words = models.TextField(blank=True, max_length=WORDS)
    meet_on = models.DateField(null=True)

    class Privacy:
        personal = ("person", "why", "answer_words", "meet_on")
        ordinary = ("plan", "kind", "noted_at", "noted_by", "answered_at", "answered_by")

    class Walls:
        through = "plan"
        relatives = "person_id = walls.my_person()"

    class Meta:
        ordering = ("noted_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(answered_at=None, answered_by=None)
                | (Q(answered_at__isnull=False, answered_by__isnull=False) & ~Q(answer_words="")),
                name="call_answered_at_and_by",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.get_kind_display()}"
