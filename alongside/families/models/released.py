"""What of the family's story a worker let one of the family read."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.families.models.family import Family
from alongside.families.models.story import StoryLine
from alongside.families.states import Book


class Released(models.Model):
    """One line of the story, in exactly the words that were let go, for one person of the family to read at home.

    A worker read it as that person would before it was let go. The words stay as they were read then; `ended_at` says
    that it is no longer shown. A line of the conferencing service's own book stays in that book here.
    """

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="released")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    line = models.ForeignKey(StoryLine, on_delete=models.CASCADE, related_name="released")
    book = models.CharField(max_length=20, choices=Book.choices, default=Book.SHARED)
    who = models.CharField(max_length=300)
    words = models.TextField()
    happened_at = models.DateTimeField()
    released_at = models.DateTimeField()
    released_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ("who", "words", "happened_at")
        ordinary = ("family", "person", "line", "book", "released_at", "released_by", "ended_at", "ended_by")

    class Walls:
        through = "family"
        relatives = "person_id = walls.my_person() and ended_at is null"
        unless_conferencing = "book = 'shared' or person_id = walls.my_person()"

    class Meta:
        verbose_name_plural = "released"
        ordering = ("-happened_at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=["line", "person"], condition=Q(ended_at=None), name="a_line_released_once_to_somebody"
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__isnull=False, ended_by__isnull=False),
                name="released_ended_at_and_by",
            ),
        )

    def __str__(self) -> str:
        return f"For {self.person}: {self.words[:60]}"
