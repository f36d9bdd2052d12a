"""How a child takes part."""

from django.db import models

from alongside.conferences.models.conference import Conference
from alongside.conferences.models.guest import a_worker
from alongside.conferences.states import Came, ChildComing


class ChildPreparation(models.Model):
    """What one child wants, who decided whether they come and why, who prepares them and who speaks for them.

    Whether an advocate stays with them in private family time is the child's own choice.
    """

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="children")
    child = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="prepared_for")
    wants_to_come = models.BooleanField(null=True)
    coming_said_at = models.DateTimeField(null=True)
    coming_noted_by = a_worker()
    their_words = models.TextField(blank=True, max_length=20000)
    words_said_at = models.DateTimeField(null=True)
    words_noted_by = a_worker()
    words_read_by = models.CharField(max_length=200, blank=True)
    coming = models.CharField(max_length=20, choices=ChildComing.choices, blank=True)
    decided_by = models.CharField(max_length=200, blank=True)
    decided_why = models.TextField(blank=True, max_length=2000)
    prepared_by = models.CharField(max_length=200, blank=True)
    prepared_on = models.DateField(null=True)
    speaks_for = models.CharField(max_length=200, blank=True)
    stays_in_private_time = models.CharField(max_length=200, blank=True)
    advocate = models.CharField(max_length=200, blank=True)
    advocate_stays = models.BooleanField(null=True)
    came = models.CharField(max_length=20, choices=Came.choices, blank=True)

    class Privacy:
        personal = (
            "wants_to_come",
            "their_words",
            "words_read_by",
            "coming",
            "decided_by",
            "decided_why",
            "prepared_by",
            "prepared_on",
            "speaks_for",
            "stays_in_private_time",
            "advocate",
            "advocate_stays",
            "came",
        )
        ordinary = ("conference", "child", "coming_said_at", "coming_noted_by", "words_said_at", "words_noted_by")

    class Walls:
        through = "conference"
        relatives = "child_id = walls.my_person()"
        unless_conferencing = "child_id = walls.my_person()"

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=["conference", "child"], name="child_prepared_once"),)

    def __str__(self) -> str:
        return f"{self.child} and {self.conference}"

    @property
    def words_are_their_own(self) -> bool:
        """They wrote them at home: nobody else changes them."""
        return self.words_said_at is not None and self.words_noted_by_id is None
