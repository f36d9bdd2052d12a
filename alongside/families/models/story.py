"""The family's story, a sentence at a time."""

from django.conf import settings
from django.db import models

from alongside.access.states import Sight
from alongside.families.models.family import Family
from alongside.families.states import Book, Voice


class StoryLine(models.Model):
    """Something that happened, in a sentence anyone could read aloud.

    `voice` says whose words they are; lines in the conferencing book are for the conferencing service only.
    `link_to` is a page by its URL name, with the one reference it needs.
    """

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="story")
    happened_at = models.DateTimeField()
    told_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    spoken_by = models.ForeignKey("people.Person", null=True, on_delete=models.PROTECT, related_name="+")
    who = models.CharField(max_length=300)
    voice = models.CharField(max_length=10, choices=Voice.choices, default=Voice.SERVICE)
    book = models.CharField(max_length=20, choices=Book.choices, default=Book.SHARED)
    words = models.TextField()
    link_to = models.CharField(max_length=60, blank=True)
    link_reference = models.CharField(max_length=60, blank=True)
    link_words = models.CharField(max_length=100, blank=True)

    class Privacy:
        personal = ("who", "words", "happened_at")
        ordinary = (
            "family",
            "told_by",
            "spoken_by",
            "voice",
            "book",
            "link_to",
            "link_reference",
            "link_words",
        )

    class Walls:
        through = "family"
        unless_conferencing = "book = 'shared' or told_by_id = walls.me()"
        sights = {Sight.TOLD_FROM_HOME: "all"}

    class Meta:
        ordering = ("-happened_at", "-id")
        indexes = (models.Index(fields=["family", "-happened_at"], name="story_newest_first"),)

    def __str__(self) -> str:
        return self.words[:80]
