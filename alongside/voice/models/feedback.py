"""How it was, told by each person apart."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.voice.states import AsWhat, ThreeSteps


class Feedback(models.Model):
    """One person's answers to four questions: heard, understood, in the driving seat, would you tell a friend.

    No worker reads the answers of another, or of one of the family: they are read later as numbers only. `said_no`:
    they answered after saying no to a meeting.
    """

    family = models.ForeignKey("families.Family", on_delete=models.CASCADE, related_name="feedback")
    conference = models.ForeignKey("conferences.Conference", null=True, on_delete=models.CASCADE, related_name="+")
    plan = models.ForeignKey("plans.Plan", null=True, on_delete=models.CASCADE, related_name="+")
    said_no = models.BooleanField(default=False)
    person = models.ForeignKey("people.Person", null=True, on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    as_what = models.CharField(max_length=10, choices=AsWhat.choices)
    heard = models.CharField(max_length=10, choices=ThreeSteps.choices, blank=True)
    understood = models.CharField(max_length=10, choices=ThreeSteps.choices, blank=True)
    driving = models.CharField(max_length=10, choices=ThreeSteps.choices, blank=True)
    tell_a_friend = models.CharField(max_length=10, choices=ThreeSteps.choices, blank=True)
    words = models.TextField(blank=True, max_length=20000)
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()

    class Privacy:
        personal = ("said_no", "as_what", "heard", "understood", "driving", "tell_a_friend", "words")
        ordinary = ("family", "conference", "plan", "person", "worker", "noted_by", "noted_at")

    class Walls:
        through = "family"
        relatives = "person_id = walls.my_person()"
        workers = "noted_by_id = walls.me() or worker_id = walls.me()"

    class Meta:
        verbose_name_plural = "feedback"
        ordering = ("noted_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(person__isnull=False, worker=None) | Q(person=None, worker__isnull=False),
                name="feedback_of_one_person",
            ),
        )

    def __str__(self) -> str:
        return "How it was"
