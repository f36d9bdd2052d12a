"""Private family time: that it happened, and for whom. Nothing of what was said."""

from django.db import models

from alongside.conferences.models.conference import Conference
from alongside.conferences.states import PlanWriting


class PrivateTime(models.Model):
    """One stretch of private family time. People kept apart have one each.

    Who is in the room and how they write their plan; never a word, a count or a draft.
    """

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="private_times")
    for_whom = models.CharField(max_length=200, blank=True)
    people = models.ManyToManyField("people.Person", related_name="+")
    writing = models.CharField(max_length=20, choices=PlanWriting.choices)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Privacy:
        personal = ("for_whom", "people")
        ordinary = ("conference", "writing", "began_at", "ended_at")

    class Walls:
        through = "conference"
        # Whoever is not in it is not even told that there is one.
        relatives = "id = any((select walls.my_private_times())::bigint[])"
        between = "true"

    class Meta:
        ordering = ("began_at", "id")

    def __str__(self) -> str:
        return f"Private family time of {self.conference}"
