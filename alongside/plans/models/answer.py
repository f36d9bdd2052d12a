"""What others say to the plan: kept beside it, so that the plan itself never changes."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.plans.models.plan import WORDS, BackUp, Plan, Promise, SupportAsked
from alongside.plans.states import AskedAnswer, PointAnswer, SupportDecisionKind


class Answer(models.Model):
    """The referrer's answer to one point of the plan. "Not safe" names the risk of significant harm."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="answers")
    round = models.PositiveSmallIntegerField(default=1)
    promise = models.ForeignKey(Promise, null=True, on_delete=models.CASCADE, related_name="answers")
    back_up = models.ForeignKey(BackUp, null=True, on_delete=models.CASCADE, related_name="answers")
    support = models.ForeignKey(SupportAsked, null=True, on_delete=models.CASCADE, related_name="answers")
    point_words = models.TextField(max_length=2 * WORDS + 10)
    answer = models.CharField(max_length=20, choices=PointAnswer.choices)
    words = models.TextField(blank=True, max_length=WORDS)
    risk = models.TextField(blank=True, max_length=WORDS)
    answered_at = models.DateTimeField()
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ("point_words", "words", "risk")
        ordinary = (
            "plan",
            "round",
            "promise",
            "back_up",
            "support",
            "answer",
            "answered_at",
            "answered_by",
        )

    class Walls:
        through = "plan"
        relatives = "true"

    class Meta:
        ordering = ("round", "id")
        constraints = (
            models.CheckConstraint(
                condition=~Q(answer=PointAnswer.NOT_SAFE) | ~Q(risk=""), name="not_safe_names_the_risk"
            ),
            models.CheckConstraint(condition=~Q(answer=PointAnswer.CHANGE) | ~Q(words=""), name="change_says_what"),
        )

    def __str__(self) -> str:
        return self.get_answer_display()


class FamilyReply(models.Model):
    """What the family said back."""

    answer = models.OneToOneField(Answer, on_delete=models.CASCADE, related_name="reply")
    words = models.TextField(max_length=WORDS)
    spoken_by = models.ForeignKey("people.Person", null=True, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ("words", "spoken_by")
        ordinary = ("answer", "noted_at", "noted_by")

    class Walls:
        through = "answer"
        relatives = "true"

    class Meta:
        verbose_name_plural = "family replies"

    def __str__(self) -> str:
        return self.words[:80]


class AskedReply(models.Model):
    """Somebody who was asked says yes or no, in their own words. The newest counts.

    `person` is the relative who says it; `noted_by` is nobody where they wrote it themselves at home.
    """

    promise = models.ForeignKey(Promise, on_delete=models.CASCADE, related_name="replies")
    answer = models.CharField(max_length=5, choices=AskedAnswer.choices)
    words = models.TextField(blank=True, max_length=WORDS)
    said_by = models.CharField(max_length=200)
    person = models.ForeignKey("people.Person", null=True, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ("words", "said_by", "person", "answer")
        ordinary = ("promise", "noted_at", "noted_by")

    class Walls:
        through = "promise"
        relatives = "true"

    class Meta:
        verbose_name_plural = "asked replies"
        ordering = ("noted_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(person__isnull=False) | Q(noted_by__isnull=False), name="asked_reply_by_somebody"
            ),
        )

    def __str__(self) -> str:
        return f"{self.said_by}: {self.get_answer_display()}"


class SupportDecision(models.Model):
    """What was decided about help the family asked for, and why."""

    support = models.OneToOneField(SupportAsked, on_delete=models.CASCADE, related_name="decision")
    decision = models.CharField(max_length=10, choices=SupportDecisionKind.choices)
    words = models.TextField(max_length=WORDS)
    decided_at = models.DateTimeField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ("words",)
        ordinary = ("support", "decision", "decided_at", "decided_by")

    class Walls:
        through = "support"
        relatives = "true"

    def __str__(self) -> str:
        return self.get_decision_display()
