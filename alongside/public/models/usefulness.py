"""“Is this page useful?”: what people answered, and what was changed because of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.public.states import Useful


class PageVote(models.Model):
    """One answer by nobody in particular. Of when, only the day is kept; of who, nothing."""

    page = models.CharField(max_length=200)  # what the page is called in our addresses, "how-we-work"
    language = models.CharField(max_length=10)
    version = models.PositiveIntegerField(default=0)  # of the page's words; 0 for the words we came with
    answer = models.CharField(max_length=10, choices=Useful.choices)
    words = models.CharField(max_length=500, blank=True)  # what could tell of somebody is struck out before it is kept
    struck = models.PositiveSmallIntegerField(default=0)  # how many words were
    on_day = models.DateField()
    mark = models.CharField(max_length=64, unique=True)  # a secret of the one answer, so that its sentence finds it
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ()
        ordinary = (
            "page",
            "language",
            "version",
            "answer",
            "words",
            "struck",
            "on_day",
            "mark",
            "settled_at",
            "settled_by",
        )

    class Walls:
        none = "says nothing of any family: names and numbers are struck out before a word is kept"

    class Meta:
        indexes = (models.Index(fields=["page", "on_day"], name="page_votes_by_day"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(settled_at=None, settled_by=None) | Q(settled_at__isnull=False, settled_by__isnull=False),
                name="page_vote_settled_at_and_by",
            ),
        )

    def __str__(self) -> str:
        return f"{self.page}: {self.answer}"


class PageReply(models.Model):
    """ "You said, we changed": what an editor answers to everyone who said something of a page."""

    page = models.CharField(max_length=200)
    you_said = models.CharField(max_length=300)
    we_changed = models.CharField(max_length=300)
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)

    class Privacy:
        personal = ()
        ordinary = ("page", "you_said", "we_changed", "said_at", "said_by", "ended_at")

    class Walls:
        none = "says nothing of any family: what editors say of public pages"

    class Meta:
        verbose_name_plural = "page replies"
        ordering = ("-said_at", "-id")

    def __str__(self) -> str:
        return f"{self.page}: {self.we_changed}"
