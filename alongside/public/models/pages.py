"""A public page in one language: what is being written, every version that was published, and its pictures.

`blocks` is a list of {"kind": BlockKind, …}; what each kind holds is said in public/rules/blocks.py.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.public.states import Reads


class PageVersion(models.Model):
    """One published version of a page. It never changes: mending a page makes the next one, undoing one too.

    Shown from a moment on: the newest whose moment has come is what people read. One that waits may be stopped.
    """

    page = models.SlugField(max_length=60)
    language = models.CharField(max_length=10)
    reads = models.CharField(max_length=20, choices=Reads.choices, default=Reads.FAMILIES)
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=150)
    lead = models.TextField(blank=True, max_length=500)
    blocks = models.JSONField(default=list)
    note = models.CharField(max_length=200, blank=True)
    # The version of the English page these words were made from; nothing for English itself.
    made_from = models.PositiveIntegerField(null=True)
    shown_from = models.DateTimeField()
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    stopped_at = models.DateTimeField(null=True)
    stopped_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ()
        ordinary = (
            "page",
            "language",
            "reads",
            "number",
            "title",
            "lead",
            "blocks",
            "note",
            "made_from",
            "shown_from",
            "published_at",
            "published_by",
            "stopped_at",
            "stopped_by",
        )

    class Walls:
        none = "says nothing of any family: pages that anyone reads"

    class Meta:
        ordering = ("page", "language", "-number")
        constraints = (
            models.UniqueConstraint(fields=["page", "language", "number"], name="one_page_version_of_a_number"),
            models.CheckConstraint(
                condition=Q(stopped_at=None, stopped_by=None) | Q(stopped_at__isnull=False, stopped_by__isnull=False),
                name="page_version_stopped_at_and_by",
            ),
        )

    def __str__(self) -> str:
        return f"{self.page}, {self.language}, version {self.number}"


class PageDraft(models.Model):
    """A page being written, or written again. There is one at a time for each page and language."""

    page = models.SlugField(max_length=60)
    language = models.CharField(max_length=10)
    reads = models.CharField(max_length=20, choices=Reads.choices, default=Reads.FAMILIES)
    title = models.CharField(max_length=150)
    lead = models.TextField(blank=True, max_length=500)
    blocks = models.JSONField(default=list)
    begun_from = models.PositiveIntegerField(default=0)  # the version it began as; 0 for the words we came with
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ()
        ordinary = ("page", "language", "reads", "title", "lead", "blocks", "begun_from", "changed_at", "changed_by")

    class Walls:
        none = "says nothing of any family: pages that anyone reads"

    class Meta:
        constraints = (models.UniqueConstraint(fields=["page", "language"], name="one_draft_of_a_page"),)

    def __str__(self) -> str:
        return f"{self.page}, {self.language}, being written"


class Picture(models.Model):
    """A picture for public pages, made anew and smaller when it came in. What it shows is said where it stands."""

    mark = models.CharField(max_length=64, unique=True)  # the SHA-256 of its bytes: its address, kept for good
    content = models.BinaryField()
    kind = models.CharField(max_length=20)  # "image/webp"
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ()
        ordinary = ("mark", "content", "kind", "width", "height", "added_at", "added_by")

    class Walls:
        none = "says nothing of any family: pictures on pages that anyone reads"

    def __str__(self) -> str:
        return f"{self.width} × {self.height}"
